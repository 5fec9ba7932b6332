package dev.datakata.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.DataContract;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.table.TextTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecimensTest {
    private static final String SCHEMA = """
            CREATE TABLE clock (now TIMESTAMP NOT NULL);
            CREATE TABLE parents (id INTEGER PRIMARY KEY, code VARCHAR NOT NULL UNIQUE);
            CREATE TABLE "odd name" (
                id BIGINT PRIMARY KEY,
                parent INTEGER NOT NULL REFERENCES parents (id),
                status VARCHAR NOT NULL CHECK (status IN ('a', 'b')),
                seen TIMESTAMP NOT NULL,
                day DATE NOT NULL,
                cents BIGINT NOT NULL
            );
            """;
    private static final String DATA = """
            INSERT INTO clock VALUES (TIMESTAMP '2025-03-01 12:00:00');
            INSERT INTO parents VALUES (1, 'x'), (2, 'y');
            INSERT INTO "odd name" VALUES
                (1, 1, 'a', TIMESTAMP '2025-03-01 10:00:00', DATE '2025-03-01', 1000),
                (2, 2, 'b', TIMESTAMP '2025-03-01 11:00:00', DATE '2025-03-01', 2000),
                (3, 2, 'a', TIMESTAMP '2025-02-28 09:00:00', DATE '2025-02-28', 300);
            """;

    private static Engine engine;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private List<Specimen> specimens(String schema, String data, String incident) throws Exception {
        Path kata = Files.createDirectories(folder.resolve("01-m/01-k"));
        Files.writeString(folder.resolve("course.yaml"), "id: c\nmodules: [01-m]\n");
        Files.writeString(folder.resolve("01-m/lesson.md"), "# M\n");
        Files.writeString(
                kata.resolve("kata.yaml"), "kind: contract\nclock: clock.now\nincidents:\n  - " + incident + "\n");
        Files.writeString(kata.resolve("schema.sql"), schema);
        Files.writeString(kata.resolve("data.sql"), data);
        Files.writeString(kata.resolve("reference.sql"), "SELECT 1");
        try (CoursePack pack = CoursePack.open(folder)) {
            DataContract contract = (DataContract) new CourseReader()
                    .read(pack)
                    .katas()
                    .findFirst()
                    .orElseThrow()
                    .challenge();
            return new Specimens(contract, engine).all();
        }
    }

    /** What a query gives on the database of the incident. */
    private String after(String incident, String query) throws Exception {
        List<Specimen> all = specimens(SCHEMA, DATA, incident);
        try (Database database = all.get(all.size() - 1).database(engine);
                Session session = database.session()) {
            Outcome outcome = session.query(query, 100);
            return outcome instanceof Outcome.Rows rows
                    ? TextTable.of(rows.table()).rows().stream()
                            .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                            .collect(Collectors.joining(" | "))
                    : ((Outcome.Refused) outcome).message();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rename: odd name.cents, to: 'a \"quoted\" name'} # SELECT \"a \"\"quoted\"\" name\" FROM \"odd name\" # 1000 | 2000 | 300",
                "{retype: odd name.cents, to: VARCHAR} # SELECT DISTINCT typeof(cents) FROM \"odd name\" # VARCHAR",
                "{drop: odd name.status} # SELECT count(*) FROM duckdb_columns() WHERE table_name = 'odd name' AND database_name = current_database() # 5",
                "{drop: parents} # SELECT count(*) FROM parents # Table with name parents does not exist!",
                "{add: odd name.units, type: DOUBLE, value: cents / 100} # SELECT units FROM \"odd name\" # 10.0 | 20.0 | 3.0",
                "{null-out: odd name.status} # SELECT count(status) FROM \"odd name\" # 0",
                "{null-out: odd name.status, rows: 2, seed: 4} # SELECT count(status) FROM \"odd name\" # 1",
                "{null-out: odd name.id, where: cents < 500} # SELECT id FROM \"odd name\" # 1 | 2 | null",
                "{duplicate: odd name, rows: 1, where: id = 2} # SELECT id FROM \"odd name\" ORDER BY id # 1 | 2 | 2 | 3",
                "{orphan: odd name.parent, references: parents.id, rows: 1, where: id = 3} # SELECT parent FROM \"odd name\" # 1 | 2 | 3",
                "{orphan: odd name.status, references: parents.code, rows: 1, where: id = 3} # SELECT status FROM \"odd name\" # a | b | y?",
                "{shift-unit: odd name.cents, factor: 0.01} # SELECT cents FROM \"odd name\" # 10 | 20 | 3",
                "{shift-unit: odd name.cents, factor: -1, share: 0.5, seed: 2} # SELECT count(*) FROM \"odd name\" WHERE cents < 0 # 2",
                "{stale: odd name.seen, age: 3 hours 1 second} # SELECT seen, day FROM \"odd name\" # 2025-03-01 07:59:59 2025-02-28 | 2025-03-01 08:59:59 2025-02-28 | 2025-02-28 06:59:59 2025-02-27",
                "{stale: odd name.seen, age: 2 days, where: parent = 1} # SELECT seen FROM \"odd name\" # 2025-02-27 12:00:00 | 2025-03-01 11:00:00 | 2025-02-28 09:00:00",
                "{truncate: odd name} # SELECT count(*) FROM \"odd name\" # 0",
                "{truncate: odd name, rows: 1, seed: 3} # SELECT count(*) FROM \"odd name\" # 2",
                "{double: odd name} # SELECT count(*), count(DISTINCT id) FROM \"odd name\" # 6 3",
                "{skew: odd name.status, to: a, share: 1} # SELECT DISTINCT status FROM \"odd name\" # a",
                "{new-category: odd name.status, to: \"it's\", rows: 1, seed: 2} # SELECT count(*) FROM \"odd name\" WHERE status = 'it''s' # 1",
                "{set: odd name.seen, to: \"day + INTERVAL 1 HOUR\", where: id < 3} # SELECT seen FROM \"odd name\" # 2025-03-01 01:00:00 | 2025-03-01 01:00:00 | 2025-02-28 09:00:00",
                "{shift-time: 1 month} # SELECT now, seen, day FROM clock, \"odd name\" WHERE id = 1 # 2025-04-01 12:00:00 2025-04-01 10:00:00 2025-04-01",
                "{reorder: 2} # SELECT sum(id), count(*) FROM \"odd name\" # 6 3",
                "steps: [{rename: odd name.cents, to: c}, {null-out: odd name.c}] # SELECT count(c) FROM \"odd name\" # 0"
            })
    void eachChangeDoesWhatItSays(String example) throws Exception {
        String[] parts = example.split(" # ", -1);
        assertThat(after(parts[0], parts[1])).startsWith(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rename: parents.nothing, to: x} # there is no column parents.nothing",
                "{null-out: odd name.status, rows: 4} # this meets 4 rows of odd name, and there are 3",
                "{truncate: odd name, where: id > 9} # this meets 0 rows of odd name, and there are 0 where id > 9",
                "{null-out: odd name.status, where: nothing = 1} # this change does not work: Referenced column \"nothing\" not found",
                "{skew: odd name.status, to: z} # no row has z in odd name.status: for a value that was never there use 'new-category'",
                "{new-category: odd name.status, to: b} # b is in odd name.status already: for a value that is known use 'skew'",
                "{shift-unit: odd name.status, factor: 2} # 'shift-unit' multiplies numbers, and odd name.status is VARCHAR",
                "{stale: odd name.cents, age: 1 hour} # 'stale' needs a date or a timestamp, and odd name.cents is BIGINT",
                "{retype: odd name.status, to: INTEGER} # this change does not work: Could not convert string"
            })
    void aChangeThatCannotBeIsTheAuthorsMistakeAndSaysWhere(String example) {
        String[] parts = example.split(" # ", -1);
        assertThatThrownBy(() -> specimens(SCHEMA, DATA, parts[0]))
                .hasMessageContaining(parts[1])
                .extracting("at")
                .isEqualTo("01-m/01-k/kata.yaml:4");
    }

    @Test
    void healthyDataThatBreakTheSchemaAreTheAuthorsMistake() {
        assertThatThrownBy(() -> specimens(SCHEMA, DATA.replace("'b'", "'c'"), "{double: parents}"))
                .hasMessageContaining("CHECK");
        assertThatThrownBy(() -> specimens(
                        SCHEMA, DATA + "INSERT INTO clock VALUES (TIMESTAMP '2025-01-01');", "{double: parents}"))
                .hasMessageContaining("the clock clock has 2 rows");
        assertThatThrownBy(() -> specimens(SCHEMA + "CREATE VIEW v AS FROM parents;", DATA, "{double: parents}"))
                .hasMessageContaining("neither views nor computed columns");
    }

    @Test
    void theSameSeedDrawsTheSameRowsAndAnotherDrawsOthers() throws Exception {
        String many = DATA + "INSERT INTO parents SELECT i, 'p' || i FROM range(10, 60) r(i);";
        String first = specimens(SCHEMA, many, "{truncate: parents, rows: 20, seed: 5}")
                .toString();
        assertThat(specimens(SCHEMA, many, "{truncate: parents, rows: 20, seed: 5}")
                        .toString())
                .isEqualTo(first);
        List<Specimen> other = specimens(SCHEMA, many, "{truncate: parents, rows: 20, seed: 6}");
        assertThat(other.get(other.size() - 1).tables())
                .isNotEqualTo(specimens(SCHEMA, many, "{truncate: parents, rows: 20, seed: 5}")
                        .get(other.size() - 1)
                        .tables());
    }
}
