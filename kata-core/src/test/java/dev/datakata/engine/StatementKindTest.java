package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementKindTest {
    private static EngineFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new EngineFixture()
                .with("CREATE TABLE t (i INTEGER PRIMARY KEY, s VARCHAR); INSERT INTO t VALUES (1, 'a'), (2, 'b')");
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @AfterEach
    void nothingRan() {
        assertThat(fixture.rows("SELECT i FROM t")).hasSize(2);
        assertThat(fixture.database.catalog().tables()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        SELECT                | SELECT 1
        SELECT                | -- c\\n/* d */ select * from nosuch;
        SELECT                | FROM t
        SELECT                | from t select i insert
        SELECT                | TABLE t
        SELECT                | VALUES (1), (2)
        SELECT                | ((SELECT 1) UNION ALL (SELECT 2))
        SELECT                | (FROM t)
        SELECT                | WITH a AS (SELECT 1) SELECT * FROM a
        SELECT                | WITH a AS (SELECT 1) FROM a
        SELECT                | WITH RECURSIVE a AS (SELECT 1 i UNION ALL SELECT i + 1 FROM a WHERE i < 3) FROM a
        SELECT                | PIVOT t ON s USING count(*)
        SELECT                | FROM (PIVOT t ON s USING count(*))
        SELECT                | WITH p AS (PIVOT t ON s USING sum(i)) SELECT * FROM p
        SELECT                | UNPIVOT t ON i
        SELECT                | SELECT * FROM t PIVOT (count(*) FOR i IN (1, 2))
        SELECT                | SELECT 'INSERT INTO t' AS "delete", update_count FROM x
        SELECT                | SELECT * FROM (DESCRIBE t)
        SELECT                | SELECT * FROM range(3)
        INSERT                | INSERT INTO t VALUES (3, 'c')
        INSERT                | insert or replace into t values (3, 'c') returning *
        INSERT                | WITH a AS (SELECT 3, 'c') INSERT INTO t FROM a
        INSERT                | WITH a AS (INSERT INTO t VALUES (3, 'c') RETURNING i) SELECT * FROM a
        INSERT                | WITH p AS (PIVOT t ON s USING sum(i)) INSERT INTO t SELECT 5, 'x' FROM p
        UPDATE                | UPDATE t SET s = 'x'
        UPDATE                | WITH a AS (UPDATE t SET s = 'x' RETURNING i) FROM a
        DELETE                | DELETE FROM t
        DELETE                | WITH a AS (SELECT 1 AS i) DELETE FROM t USING a WHERE t.i = a.i
        DELETE                | SELECT * FROM (WITH a AS (DELETE FROM t RETURNING i) SELECT * FROM a)
        COPY                  | WITH a AS (COPY t TO 'x.csv') SELECT * FROM a
        TRUNCATE              | TRUNCATE t
        MERGE                 | MERGE INTO t USING (VALUES (1)) v(i) ON t.i = v.i WHEN MATCHED THEN DELETE
        MERGE                 | WITH v AS (SELECT 1 AS i) MERGE INTO t USING v ON t.i = v.i WHEN MATCHED THEN DELETE
        CREATE_TABLE          | CREATE TABLE u (i INTEGER, j INTEGER AS (i + 1))
        CREATE_TABLE_AS       | CREATE OR REPLACE TEMP TABLE u AS SELECT 1
        CREATE_TABLE_AS       | CREATE TABLE IF NOT EXISTS u AS FROM t
        CREATE_VIEW           | CREATE OR REPLACE VIEW v AS SELECT 1
        CREATE_VIEW           | CREATE RECURSIVE VIEW v (i) AS SELECT 1
        CREATE_INDEX          | CREATE UNIQUE INDEX x ON t (s)
        CREATE_SCHEMA         | CREATE SCHEMA x
        CREATE_SEQUENCE       | CREATE SEQUENCE x
        CREATE_TYPE           | CREATE TYPE x AS ENUM ('a')
        CREATE_MACRO          | CREATE MACRO f(x) AS x + 1
        CREATE_MACRO          | CREATE TEMP FUNCTION f(x) AS TABLE SELECT x
        CREATE_SECRET         | CREATE SECRET x (TYPE s3)
        CREATE_SECRET         | CREATE PERSISTENT SECRET x (TYPE s3)
        ALTER                 | ALTER TABLE t ADD COLUMN x INTEGER
        DROP                  | DROP TABLE IF EXISTS t
        COMMENT_ON            | COMMENT ON TABLE t IS 'x'
        BEGIN                 | BEGIN TRANSACTION
        BEGIN                 | START TRANSACTION
        COMMIT                | COMMIT
        COMMIT                | END
        ROLLBACK              | ROLLBACK
        ROLLBACK              | ABORT
        EXPLAIN               | EXPLAIN SELECT 1
        EXPLAIN               | EXPLAIN (FORMAT json) INSERT INTO t VALUES (3, 'c')
        EXPLAIN               | EXPLAIN (SELECT 1)
        EXPLAIN_ANALYZE       | EXPLAIN ANALYZE INSERT INTO t VALUES (3, 'c')
        EXPLAIN_ANALYZE       | EXPLAIN (ANALYZE, FORMAT json) INSERT INTO t VALUES (3, 'c')
        EXPLAIN_ANALYZE       | explain (format json, analyze) delete from t
        SHOW                  | DESCRIBE t
        SHOW                  | DESCRIBE SELECT 1
        SHOW                  | SHOW TABLES
        SHOW                  | SHOW ALL TABLES
        SHOW                  | SUMMARIZE t
        SET                   | SET threads = 2
        SET_VARIABLE          | SET VARIABLE x = 1
        SET                   | SET SESSION TimeZone = 'UTC'
        RESET                 | RESET threads
        USE                   | USE memory
        PRAGMA                | PRAGMA table_info('t')
        PRAGMA                | PRAGMA threads = 2
        CALL                  | CALL range(3)
        CALL                  | SELECT * FROM checkpoint()
        CALL                  | FROM force_checkpoint()
        CALL                  | SELECT * FROM query('SELECT 1')
        CALL                  | FROM main."Query"('SELECT 1')
        CALL                  | SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
        CALL                  | PIVOT (FROM query('SELECT 1 AS i, 2 AS j')) ON i USING sum(j)
        CALL                  | INSERT INTO t FROM query('SELECT 3')
        CALL                  | CREATE TABLE u AS FROM query('SELECT 1')
        CALL                  | CREATE MACRO m(x) AS TABLE FROM query(x)
        CALL                  | DELETE FROM t USING query('SELECT 1 AS k') AS q WHERE i = k
        SELECT                | WITH query (i) AS (SELECT 1) SELECT i FROM query
        SELECT                | WITH query (i) AS MATERIALIZED (SELECT 1) SELECT query.i FROM (SELECT 2 AS query), query
        SELECT                | SELECT i FROM t AS query (i, s) WHERE 'query(' <> s
        CREATE_TABLE          | CREATE TABLE query (i INTEGER)
        CREATE_TABLE          | CREATE TABLE IF NOT EXISTS query (i INTEGER)
        CREATE_INDEX          | CREATE INDEX x ON query (i)
        ATTACH                | ATTACH ':memory:' AS x
        ATTACH                | ATTACH IF NOT EXISTS 'x.db' AS x (READ_ONLY)
        DETACH                | DETACH x
        COPY                  | COPY t TO 'x.csv'
        COPY                  | COPY (SELECT 1) TO 'x.csv'
        COPY                  | COPY FROM DATABASE memory TO x
        EXPORT                | EXPORT DATABASE 'x'
        IMPORT                | IMPORT DATABASE 'x'
        INSTALL               | INSTALL httpfs
        INSTALL               | FORCE INSTALL httpfs FROM 'x'
        INSTALL               | UPDATE EXTENSIONS
        LOAD                  | LOAD httpfs
        PREPARE               | PREPARE p AS INSERT INTO t VALUES (3, 'c')
        EXECUTE               | EXECUTE p
        DEALLOCATE            | DEALLOCATE p
        CHECKPOINT            | CHECKPOINT
        CHECKPOINT            | FORCE CHECKPOINT
        VACUUM                | VACUUM
        VACUUM                | VACUUM ANALYZE t
        ANALYZE               | ANALYZE
        INVALID               | -- nothing
        INVALID               | SELECT 1; SELECT 2
        INVALID               | SELECT 1; DROP TABLE t
        INVALID               | selec 1
        INVALID               | SELECT 1 INTO x
        INVALID               | SELECT 'open
        INVALID               | SELECT 1 /* open
        INVALID               | KILL 3
        INVALID               | INSERT INTO
        INVALID               | SELECT * FROM (INSERT INTO t VALUES (3, 'c') RETURNING i)
        """)
    void aStatementIsToldWithoutRunningIt(StatementKind kind, String sql) {
        assertThat(fixture.session.kind(sql.replace("\\n", "\n"))).isEqualTo(kind);
        if (Session.isPlainQuery(sql)) {
            // the words are believed only where they cannot be wrong: it is a query, or the engine refuses it
            assertThat(kind).isIn(StatementKind.SELECT, StatementKind.INVALID);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        true  | SELECT i FROM t ORDER BY i DESC
        true  | WITH a AS (SELECT 1) SELECT * FROM a
        true  | SELECT 'INSERT INTO t' AS x, update_count FROM x
        false | SELECT * FROM (WITH a AS (DELETE FROM t RETURNING i) SELECT * FROM a)
        false | WITH a AS (SELECT 3, 'c') INSERT INTO t FROM a
        false | SELECT * FROM "force_checkpoint"()
        false | SELECT * FROM `force_checkpoint`()
        false | SELECT * FROM checkpoint()
        false | SELECT * FROM query('SELECT 1')
        false | SELECT * FROM json_execute_serialized_sql('{}')
        false | SELECT current_query()
        true  | WITH query (i) AS (SELECT 1), stats (n) AS (SELECT 2) SELECT i, n FROM query, stats
        false | SELECT * FROM (DESC t)
        false | FROM t
        false | ''
        """)
    void wordsAloneTellThePlainQueries(boolean plain, String sql) {
        assertThat(Session.isPlainQuery(sql)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        current_query      | SELECT i FROM t WHERE current_query() LIKE '%vid%'
        current_query      | SELECT i FROM t WHERE "current_query"() = 'x'
        current_query      | SELECT system.main.current_query()
        current_database   | SELECT current_database()
        current_catalog    | SELECT current_catalog
        txid_current       | SELECT txid_current()
        stats              | SELECT stats(i) FROM t
        nextval            | SELECT nextval('s')
        duckdb_tables      | SELECT * FROM duckdb_tables()
        duckdb_tables      | SELECT * FROM duckdb_tables
        pragma_version     | SELECT * FROM pragma_version()
        information_schema | SELECT * FROM information_schema.columns
        sqlite_master      | SELECT * FROM t, sqlite_master
        pg_catalog         | SELECT * FROM t JOIN pg_catalog.pg_class ON true
        -                  | SELECT stats.n, t.current_catalog FROM stats, t
        -                  | WITH stats (n) AS (SELECT 1) SELECT n FROM stats
        -                  | SELECT pg_typeof(i), now(), 'current_query()' FROM t
        """)
    void namesThatTellOfTheEngineAreFound(@Nullable String name, String sql) {
        assertThat(Session.telling(sql)).isEqualTo(Optional.ofNullable(name));
        assertThat(Session.isPlainQuery(sql)).isEqualTo(name == null);
    }

    /** What this version of the engine has, so that the next one's news are looked at. */
    @Test
    void everyTableFunctionOfTheEngineIsKnown() {
        Set<String> rowsOfArguments = Set.of(
                "generate_series",
                "range",
                "repeat",
                "repeat_row",
                "unnest",
                "json_each",
                "json_tree",
                "query_table",
                "summary",
                "test_all_types",
                "test_vector_types",
                "icu_calendar_names",
                "pg_timezone_names");
        // the sandbox refuses every one
        Pattern files = Pattern.compile("glob|sniff_csv|(read|parquet)_.*");
        List<String> unknown =
                fixture
                        .rows("SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'table'")
                        .stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .filter(name -> !rowsOfArguments.contains(name)
                                && !files.matcher(name).matches())
                        .filter(name ->
                                Session.acting("SELECT * FROM " + name + "()").isEmpty()
                                        && Session.telling("SELECT * FROM " + name + "()")
                                                .isEmpty())
                        .toList();
        assertThat(unknown).isEmpty();
    }
}
