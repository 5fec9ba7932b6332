package dev.datakata.check.model;

import static dev.datakata.check.model.ModelFixture.REFERENCE;
import static dev.datakata.check.model.ModelFixture.goesIn;
import static dev.datakata.check.model.ModelFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.AnswerRunner;
import dev.datakata.check.Checks;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.ModelFault.ProbeResult;
import dev.datakata.verdict.ModelFault.Sort;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.WireJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real DuckDB; answers as people write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelCheckerTest {
    private Engine engine;
    private Checks checks;

    @BeforeAll
    void start() {
        engine = Engine.start(new Limits(Duration.ofSeconds(1), 256_000_000L, 64_000_000L, 1));
        checks = new Checks(engine);
    }

    @AfterAll
    void stop() {
        checks.close();
        engine.close();
    }

    private Verdict check(String answer) {
        return check(new ModelFixture(), answer);
    }

    private Verdict check(ModelFixture fixture, String answer) {
        return checks.check(fixture.kata(), new SourceFile("solution.sql", answer));
    }

    private <F extends Fault> F fault(Class<F> type, String answer) {
        Verdict verdict = check(answer);
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        Fault fault = ((Verdict.Failed) verdict).faults().get(0);
        assertThat(fault).isInstanceOf(type);
        return type.cast(fault);
    }

    private static String changed(String from, String to) {
        assertThat(REFERENCE).contains(from);
        return REFERENCE.replace(from, to);
    }

    private static List<String> what(List<ProbeResult> probes) {
        return probes.stream().map(ProbeResult::what).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REFERENCE,
                // Table constraints with names, other order, other widths.
                """
                CREATE SCHEMA own;
                CREATE TABLE person (nickname TEXT, email TEXT NOT NULL, person_id INT, CONSTRAINT pk PRIMARY KEY (person_id), UNIQUE (email));
                CREATE TABLE visit (minutes UTINYINT NOT NULL CHECK (minutes BETWEEN 1 AND 255), day DATE, person_id INT,
                  PRIMARY KEY (day, person_id), FOREIGN KEY (person_id) REFERENCES person);
                COMMENT ON TABLE visit IS 'one row per person and day';
                """,
                // CHECK where others write NOT NULL, an index where others write UNIQUE, a key added afterwards.
                """
                DROP TABLE IF EXISTS visit;
                CREATE TABLE person (person_id BIGINT PRIMARY KEY, email VARCHAR CHECK (email IS NOT NULL), nickname VARCHAR);
                CREATE UNIQUE INDEX one_mail ON person (email);
                CREATE TABLE visit (person_id BIGINT REFERENCES person (person_id), day DATE, minutes INTEGER,
                  CHECK (minutes IS NOT NULL AND minutes >= 1));
                ALTER TABLE visit ADD PRIMARY KEY (person_id, day);
                CREATE VIEW busy AS SELECT person_id, sum(minutes) AS minutes FROM visit GROUP BY person_id;
                """,
                // A table of ours, a view of something that is gone.
                """
                CREATE TABLE allowed (minutes INTEGER PRIMARY KEY);
                INSERT INTO allowed SELECT unnest(range(1, 1441));
                CREATE TABLE gone AS SELECT 1 AS a;
                CREATE VIEW hanging AS SELECT a FROM gone;
                DROP TABLE gone;
                CREATE TABLE person (person_id BIGINT PRIMARY KEY, email VARCHAR NOT NULL UNIQUE CHECK (email LIKE '%@%'), nickname VARCHAR);
                CREATE TABLE visit (person_id BIGINT REFERENCES person, day DATE, minutes INTEGER NOT NULL REFERENCES allowed, PRIMARY KEY (person_id, day));
                """
            })
    void rightModelsPassHoweverTheyAreWritten(String answer) {
        assertThat(check(answer)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void whatGoesInAndMustNotIsNamedWithItsRows() {
        ModelFault.AcceptedBadRow fault =
                fault(ModelFault.AcceptedBadRow.class, changed(" REFERENCES person (person_id)", ""));

        assertThat(what(fault.probes())).containsExactly("a visit of nobody", "the departure of somebody who was here");
        ProbeResult orphan = fault.probes().get(0);
        assertThat(orphan.group()).isEqualTo("visits");
        assertThat(orphan.table()).isEqualTo("visit");
        assertThat(orphan.rows().orElseThrow().rows()).containsExactly(List.of("9", "2025-01-01", "7"));
        assertThat(fault.probes().get(1).rows()).isEmpty();
    }

    @Test
    void whatDoesNotGoInAndMustIsNamedWithTheEnginesReason() {
        ModelFault.RefusedGoodRow fault =
                fault(ModelFault.RefusedGoodRow.class, changed("nickname  VARCHAR", "nickname  VARCHAR UNIQUE"));

        assertThat(what(fault.probes())).containsExactly("a second Al without a beard");
        assertThat(fault.probes().get(0).reason()).contains("Duplicate key").contains("Al");
    }

    @Test
    void aModelThatIsTooStrictAndTooLooseIsToldBoth() {
        Verdict verdict =
                check(changed("nickname  VARCHAR", "nickname  VARCHAR UNIQUE").replace("minutes > 0", "minutes >= 0"));

        assertThat(((Verdict.Failed) verdict).faults())
                .extracting(Fault::id)
                .containsExactly("refused-good-row", "accepted-bad-row");
    }

    @Test
    void nullsAreTriedInEachColumnThatTakesNone() {
        ModelFault.AcceptedBadRow fault = fault(
                ModelFault.AcceptedBadRow.class,
                changed("minutes   INTEGER NOT NULL", "minutes   INTEGER")
                        .replace("email     VARCHAR NOT NULL", "email VARCHAR"));

        assertThat(fault.probes()).extracting(ProbeResult::sort).containsOnly(Sort.NULL);
        assertThat(what(fault.probes())).containsExactly("person.email", "visit.minutes");
        assertThat(fault.probes().get(1).rows().orElseThrow().rows().get(0)).containsExactly("1", "2025-01-01", null);
    }

    @Test
    void aCheckThatTiesTwoNullsTogetherIsNoNotNull() {
        String tied = changed("email     VARCHAR NOT NULL", "email VARCHAR")
                .replace("nickname  VARCHAR", "nickname VARCHAR, CHECK (email IS NOT NULL OR nickname IS NULL)");

        assertThat(what(fault(ModelFault.AcceptedBadRow.class, tied).probes())).containsExactly("person.email");
    }

    @Test
    void notNullWhereNullIsGrantedIsTooStrict() {
        ModelFault.RefusedGoodRow fault =
                fault(ModelFault.RefusedGoodRow.class, changed("nickname  VARCHAR", "nickname  VARCHAR NOT NULL"));

        assertThat(fault.probes()).extracting(ProbeResult::sort).containsExactly(Sort.NULL, Sort.BASE);
        assertThat(fault.probes().get(1).reason()).contains("NOT NULL constraint failed");
    }

    @Test
    void theRowsThatAGroupStandsOnHaveToGoInToo() {
        ModelFault.RefusedGoodRow fault =
                fault(ModelFault.RefusedGoodRow.class, changed("UNIQUE,", "UNIQUE CHECK (email <> 'c@x'),"));

        assertThat(fault.probes()).extracting(ProbeResult::sort).containsExactly(Sort.GROUP_BASE);
    }

    @Test
    void tablesAreLookedForBeforeAnythingIsTried() {
        assertThat(fault(ModelFault.MissingTables.class, "CREATE TABLE a (b INTEGER)")
                        .tables())
                .extracting(ModelFault.MissingTable::name)
                .containsExactly("person", "visit");
        assertThat(fault(ModelFault.MissingTables.class, REFERENCE.replace("visit", "visits"))
                        .tables())
                .containsExactly(new ModelFault.MissingTable("visit", ModelFault.Instead.OTHER_NAME, "visits"));
        assertThat(fault(
                                ModelFault.MissingTables.class,
                                REFERENCE
                                        .replace("TABLE visit", "TEMP TABLE visit")
                                        .replace(" REFERENCES person (person_id)", ""))
                        .tables())
                .extracting(ModelFault.MissingTable::instead)
                .containsExactly(ModelFault.Instead.NOTHING);
        assertThat(fault(
                                ModelFault.MissingTables.class,
                                "CREATE VIEW visit AS SELECT 1 AS a; CREATE SCHEMA s; CREATE TABLE s.person (a INTEGER)")
                        .tables())
                .containsExactly(
                        new ModelFault.MissingTable("person", ModelFault.Instead.OTHER_SCHEMA, "s"),
                        new ModelFault.MissingTable("visit", ModelFault.Instead.VIEW, ""));
    }

    @Test
    void columnsAndTypesAndKeysAreThoseOfTheContract() {
        assertThat(fault(
                                ModelFault.TableColumns.class,
                                changed("minutes   INTEGER", "mins INTEGER").replace("minutes >", "mins >"))
                        .id())
                .isEqualTo("column-names");
        assertThat(fault(
                                ModelFault.TableColumns.class,
                                changed("  nickname  VARCHAR", "  nickname VARCHAR, age INTEGER"))
                        .id())
                .isEqualTo("column-count");
        assertThat(fault(ModelFault.TableTypes.class, changed("day       DATE", "day TIMESTAMP"))
                        .wrong())
                .containsExactly(1);
        assertThat(fault(
                                ModelFault.TableTypes.class,
                                changed("minutes   INTEGER NOT NULL CHECK (minutes > 0)", "minutes INTEGER AS (5)"))
                        .computed())
                .containsExactly(2);
        assertThat(fault(
                                ModelFault.PrimaryKeys.class,
                                changed("PRIMARY KEY (person_id, day)", "UNIQUE (person_id, day)"))
                        .keys())
                .containsExactly(new ModelFault.PrimaryKey("visit", List.of("person_id", "day"), List.of()));
    }

    @Test
    void furtherColumnsAreTakenWhereTheContractAllowsThem() {
        String more = changed("  nickname  VARCHAR", "  nickname VARCHAR, age INTEGER");

        assertThat(check(new ModelFixture().further(), more)).isInstanceOf(Verdict.Passed.class);
        Verdict needed = check(new ModelFixture().further(), more.replace("age INTEGER", "age INTEGER NOT NULL"));
        assertThat(((Verdict.Failed) needed).faults().get(0).id()).isEqualTo("refused-good-row");
    }

    @Test
    void theTablesAreLeftEmpty() {
        assertThat(fault(ModelFault.RowsAlready.class, REFERENCE + "INSERT INTO person VALUES (7, 'x', NULL);")
                        .tables())
                .containsExactly("person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH ':memory:' AS m",
                "USE memory",
                "SET threads = 4",
                "COPY person TO 'x.csv'",
                "PRAGMA database_list",
                "BEGIN",
                "INSTALL json",
                "CREATE MACRO duckdb_constraints() AS TABLE SELECT 1",
                "CREATE SECRET s (TYPE s3)",
                "SELECT 1",
                "DELETE FROM person",
                "CREATE TABLE memory.main.t (a INTEGER)",
                "CREATE TABLE \"memory\".t (a INTEGER)",
                "INSERT INTO datakata_1.main.t VALUES (1)",
                "CREATE VIEW v AS SELECT * FROM datakata_2.main.person",
                "ALTER DATABASE memory SET ALIAS TO other"
            })
    void whatReachesBeyondTheTablesIsForbidden(String statement) {
        assertThat(fault(Fault.Forbidden.class, REFERENCE + statement + ";").at())
                .isPresent();
    }

    @Test
    void aScriptThatFailsInTheMiddleSaysWhere() {
        assertThat(fault(
                                Fault.Execution.class,
                                REFERENCE + "CREATE TABLE person (a INTEGER);\nCREATE TABLE z (a INTEGER);")
                        .at()
                        .orElseThrow()
                        .position()
                        .line())
                .isEqualTo(12);
        assertThat(fault(Fault.Execution.class, "CREATE TABLE a AS SELECT * FROM read_csv('/etc/passwd')")
                        .engineMessage())
                .isNotEmpty();
        assertThat(fault(Fault.Syntax.class, REFERENCE + "CREATE TABEL z (a INTEGER);")
                        .at())
                .isPresent();
        assertThat(fault(Fault.StatementCount.class, "-- only this\n").found()).isZero();
    }

    @Test
    void aScriptThatRunsForEverIsStopped() {
        assertThat(
                        fault(
                                Fault.Timeout.class,
                                REFERENCE
                                        + "CREATE TABLE z AS SELECT count(*) AS n FROM range(1000000) AS a (i), range(1000000) AS b (j) WHERE i + j = -1;"))
                .isNotNull();
    }

    @Test
    void whatAnAnswerDoesIsGoneBeforeTheNext() {
        String nasty = REFERENCE
                + "CREATE TABLE datakata_value (a INTEGER); CREATE TYPE t AS ENUM ('a'); CREATE SEQUENCE s; DROP TABLE visit;";
        check(nasty);
        check(REFERENCE + "CREATE TEMP TABLE person (a INTEGER);");

        assertThat(check(REFERENCE)).isInstanceOf(Verdict.Passed.class);
        try (Database database = engine.database();
                Session session = database.session()) {
            Outcome outcome = session.query("SELECT database_name, table_name FROM duckdb_tables()", 10);
            assertThat(((Outcome.Rows) outcome).table().rows()).isEmpty();
        }
    }

    @Test
    void theSameAnswerGetsTheSameVerdictTenTimes() {
        String wrong = changed("minutes > 0", "minutes >= 0")
                .replace(" UNIQUE", "")
                .replace(" REFERENCES person (person_id)", "");
        Verdict first = check(wrong);

        for (int run = 0; run < 10; run++) {
            assertThat(check(wrong)).isEqualTo(first);
        }
        WireJson json = new WireJson();
        assertThat(json.read(json.write(first, Verdict.class), Verdict.class)).isEqualTo(first);
    }

    @Test
    void contentThatHoldsNoAnswerToAnythingIsBrokenAndNotTheLearnersFault() {
        assertBroken(new ModelFixture().reference("CREATE TABLE person ("), "reference.sql");
        assertBroken(new ModelFixture().reference(changed("minutes > 0", "minutes >= 0")), "a visit of no time");
        assertBroken(
                new ModelFixture().base("INSERT INTO person (person_id, email) VALUES (1, 'a');"),
                "no row for the table visit");
        assertBroken(new ModelFixture().base("INSERT INTO person VALUES (1, 'a', 'b');"), "name the columns");
        assertBroken(new ModelFixture().base("DELETE FROM person;"), "INSERT INTO table (columns)");
        assertBroken(
                new ModelFixture().also(refused("x", "INSERT INTO nowhere (a) VALUES (1)")), "refused as a statement");
        assertBroken(new ModelFixture().also(goesIn("x", "DELETE FROM person WHERE person_id = 77")), "changes no row");
        assertBroken(new ModelFixture().also(goesIn("x", "DROP TABLE visit")), "none of them");
    }

    private void assertBroken(ModelFixture fixture, String message) {
        Verdict verdict = check(fixture, REFERENCE);
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        Verdict.Broken broken = (Verdict.Broken) verdict;
        assertThat(broken.at() + ": " + broken.message()).contains(message);
    }

    @Test
    void aRunListsTheColumnsOfTheTables() {
        AnswerRun run = new AnswerRunner(engine)
                .run(new ModelFixture().kata(), new SourceFile("solution.sql", REFERENCE), () -> {});

        assertThat(run.rows().orElseThrow().rows())
                .contains(
                        List.of("person", "email", "VARCHAR", "refused", "unique"),
                        List.of("visit", "person_id", "BIGINT", "refused", "primary, to person"));
        assertThat(new AnswerRunner(engine)
                        .run(new ModelFixture().kata(), new SourceFile("solution.sql", "SELECT 1"), () -> {})
                        .trouble())
                .isPresent();
    }
}
