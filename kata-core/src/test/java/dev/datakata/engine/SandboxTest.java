package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
    @TempDir
    Path folder;

    private EngineFixture fixture;
    private Map<String, String> before;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("secret.csv"), "a\nsecret-content\n");
        Files.writeString(folder.resolve("secret.json"), "{\"a\": \"secret-content\"}");
        Files.writeString(folder.resolve("secret.sql"), "SELECT 'secret-content'");
        fixture = new EngineFixture().with("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (1)");
        before = files();
    }

    @AfterEach
    void noFileWasTouched() throws IOException {
        assertThat(files()).isEqualTo(before);
        fixture.close();
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> {
                try {
                    files.put(file.toString(), Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }

    private String here(String sql) {
        return sql.replace("{}", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO '{}/out.csv'",
                "COPY (SELECT 1) TO '{}/out.parquet' (FORMAT parquet)",
                "WITH a AS (COPY t TO '{}/out.csv') SELECT 1",
                "COPY t FROM '{}/secret.csv'",
                "EXPORT DATABASE '{}/out'",
                "IMPORT DATABASE '{}'",
                "ATTACH '{}/out.db' AS x",
                "ATTACH 'file:{}/out.db' AS x",
                "ATTACH '{}/secret.csv' AS x (READ_ONLY)",
                "SELECT * FROM '{}/secret.csv'",
                "SELECT * FROM read_csv('{}/secret.csv')",
                "SELECT * FROM read_csv_auto(['{}/secret.csv'])",
                "SELECT * FROM read_text('{}/secret.csv')",
                "SELECT * FROM read_blob('{}/secret.csv')",
                "SELECT * FROM read_json('{}/secret.json')",
                "SELECT * FROM read_ndjson_objects('{}/secret.json')",
                "SELECT * FROM read_parquet('{}/*')",
                "SELECT * FROM read_duckdb('{}/x.db')",
                "SELECT * FROM parquet_metadata('{}/secret.csv')",
                "SELECT * FROM sniff_csv('{}/secret.csv')",
                "SELECT * FROM glob('{}/*')",
                "SELECT * FROM read_text('file://{}/secret.csv')",
                "SELECT * FROM read_text('https://localhost/secret.csv')",
                "SELECT * FROM query('FROM read_text(''{}/secret.csv'')')",
                "SELECT * FROM query_table('{}/secret.csv')",
                "SELECT getenv('PATH')",
                "INSTALL httpfs",
                "FORCE INSTALL httpfs FROM '{}'",
                "LOAD httpfs",
                "LOAD '{}/secret.csv'",
                "SET enable_external_access = true",
                "SET disabled_filesystems = ''",
                "SET lock_configuration = false",
                "SET GLOBAL allowed_directories = ['{}']",
                "SET allowed_paths = ['{}/secret.csv']",
                "SET allowed_configs = ['enable_external_access']",
                "SET temp_directory = '{}'",
                "SET memory_limit = '8GB'",
                "SET threads = 4",
                "SET max_execution_time = 0",
                "SET max_expression_depth = 100000",
                "SET TimeZone = 'Asia/Tokyo'",
                "SET errors_as_json = false",
                "SET log_query_path = '{}/log'",
                "SET profiling_output = '{}/profile'",
                "SET secret_directory = '{}'",
                "SET extension_directory = '{}'",
                "RESET enable_external_access",
                "RESET lock_configuration",
                "PRAGMA enable_external_access = true",
                "PRAGMA threads = 4",
                "PRAGMA memory_limit = '8GB'",
                "PRAGMA profiling_output = '{}/profile'",
                "PRAGMA enable_profiling",
                "CREATE PERSISTENT SECRET x (TYPE http, BEARER_TOKEN 'x')",
                "CALL enable_logging(storage := 'file', storage_config := {'path': '{}'})",
                "CREATE TABLE leak AS FROM read_text('{}/secret.csv')",
                "CREATE VIEW leak AS FROM '{}/secret.csv'",
                "CREATE MACRO leak() AS TABLE FROM read_text('{}/secret.csv')",
                "EXPLAIN ANALYZE COPY t TO '{}/out.csv'",
                "VACUUM INTO '{}/out.db'",
                "CHECKPOINT '{}/out.db'"
            })
    void anAttackReachesNeitherAFileNorASetting(String attack) {
        Outcome outcome = fixture.session.execute(here(attack));
        assertThat(outcome).as(here(attack)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.toString()).doesNotContain("secret-content");
    }

    @Test
    void settingsHoldInEverySession() {
        String settings = "SELECT list(value ORDER BY name) FROM duckdb_settings() WHERE name IN"
                + " ('enable_external_access', 'errors_as_json', 'lock_configuration', 'max_execution_time', 'max_expression_depth', 'TimeZone', 'threads')";
        try (Session another = fixture.database.session()) {
            for (Session session : List.of(fixture.session, another)) {
                Outcome.Rows rows = (Outcome.Rows) session.query(settings, 1);
                assertThat(rows.table().rows().get(0).get(0))
                        .isEqualTo(List.of("UTC", "false", "true", "true", "3000", "250", "1"));
            }
        }
    }

    /** Such a text runs on a connection of its own, and commits: nothing but its name in the outer statement shows it. */
    @Test
    void aTextInsideOfAQueryWritesToOthersDatabasesSoNoQueryMayHaveOne() {
        String alias = (String) fixture.rows("SELECT current_database()").get(0).get(0);
        String poison = "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('WITH gone AS (DELETE FROM "
                + alias + ".main.t RETURNING i) SELECT i FROM gone'))";
        try (Database other = fixture.engine.database();
                Session there = other.session()) {
            assertThat(there.execute(poison)).isInstanceOf(Outcome.Rows.class);
            assertThat(fixture.rows("SELECT * FROM t")).isEmpty();

            assertThat(there.kind(poison)).isEqualTo(StatementKind.CALL);
            assertThat(Session.isPlainQuery(poison)).isFalse();
        }
    }

    @Test
    void namesOfDatabasesTellNoOrder() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            try (Database other = fixture.engine.database();
                    Session there = other.session()) {
                Outcome.Rows rows = (Outcome.Rows) there.query("SELECT current_database()", 1);
                names.add(String.valueOf(rows.table().rows().get(0).get(0)));
            }
        }
        assertThat(names).allMatch(name -> name.matches("datakata_\\d{18}")).doesNotHaveDuplicates();
        assertThat(names).isNotEqualTo(names.stream().sorted().toList());
    }

    @Test
    void attachedMemoryIsWrittenInMemoryOnly() {
        assertThat(fixture.session.execute("ATTACH ':memory:' AS x")).isEqualTo(new Outcome.Done(0));
        assertThat(fixture.session.execute("CREATE TABLE x.t AS SELECT 1 AS i")).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.session.execute("COPY FROM DATABASE x TO memory")).isInstanceOf(Outcome.Done.class);
        assertThat(fixture.session.execute("CHECKPOINT x")).isNotNull();
    }

    @Test
    void namesMeanThisDatabaseWhateverOthersHold() throws ScriptException {
        try (Database other = fixture.engine.database();
                Session there = other.session()) {
            there.execute("CREATE TABLE t AS SELECT 99 AS i");
            there.execute("CREATE SCHEMA s");
            there.execute("CREATE TABLE s.t AS SELECT 98 AS i");
            fixture.session.execute("CREATE SCHEMA s");
            fixture.session.execute("CREATE TABLE s.t AS SELECT 2 AS i");
            assertThat(fixture.rows("SELECT t.i, u.i FROM t, s.t u, main.t v WHERE v.i = t.i"))
                    .containsExactly(Row.of(BigInteger.ONE, BigInteger.TWO));
            fixture.session.execute("DROP TABLE s.t");
            assertThat(fixture.refusal("SELECT * FROM s.t").phase()).isEqualTo(Outcome.Phase.BIND);
        }
    }
}
