package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
        false | SELECT * FROM (DESC t)
        false | FROM t
        false | ''
        """)
    void wordsAloneTellThePlainQueries(boolean plain, String sql) {
        assertThat(Session.isPlainQuery(sql)).isEqualTo(plain);
    }
}
