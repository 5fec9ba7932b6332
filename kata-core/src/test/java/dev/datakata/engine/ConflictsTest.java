package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DuckDB does where two transactions meet: docs/engine-facts.md, "Transactions". */
class ConflictsTest {
    private EngineFixture fixture;
    private Session a;
    private Session b;

    @BeforeEach
    void twoSessions() {
        fixture = new EngineFixture()
                .with(
                        "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER CHECK (n >= 0));"
                                + " INSERT INTO t VALUES (1, 10), (2, 20);"
                                + "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p INTEGER REFERENCES p); INSERT INTO p VALUES (1);");
        a = fixture.database.session();
        b = fixture.database.session();
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
        fixture.close();
    }

    private static String run(Session session, String sql) {
        Outcome outcome = session.execute(sql);
        return outcome instanceof Outcome.Refused refused ? refused.phase().name() : "ok";
    }

    /** Both in a transaction, the first of them first, and then its COMMIT first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UPDATE t SET n = 1 WHERE id = 1 | UPDATE t SET n = 2 WHERE id = 1  | CONFLICT | ok
        UPDATE t SET n = 1 WHERE id = 1 | UPDATE t SET n = 2 WHERE id = 2  | ok       | ok
        DELETE FROM t WHERE id = 1      | DELETE FROM t WHERE id = 1       | CONFLICT | ok
        DELETE FROM t WHERE id = 1      | UPDATE t SET n = 2 WHERE id = 1  | ok       | ok
        UPDATE t SET n = 1 WHERE id = 1 | DELETE FROM t WHERE id = 1       | ok       | ok
        UPDATE t SET n = n WHERE id = 1 | UPDATE t SET n = n WHERE id = 1  | ok       | ok
        INSERT INTO t VALUES (3, 1)     | INSERT INTO t VALUES (3, 2)      | ok       | CONFLICT
        CREATE TABLE u (i INTEGER)      | CREATE TABLE u (i INTEGER)       | CONFLICT | ok
        DELETE FROM p WHERE id = 1      | INSERT INTO c VALUES (1)         | ok       | ok
        """)
    void theLaterOfTwoIsRefusedWhereTheyWriteTheSameRow(String first, String second, String then, String commit) {
        assertThat(run(a, "BEGIN")).isEqualTo("ok");
        assertThat(run(b, "BEGIN")).isEqualTo("ok");
        assertThat(run(a, first)).isEqualTo("ok");
        assertThat(run(b, second)).isEqualTo(then);
        assertThat(run(a, "COMMIT")).isEqualTo("ok");
        assertThat(run(b, "COMMIT")).isEqualTo(commit);
    }

    @Test
    void aRowThatWasChangedSinceTheSnapshotIsAConflictToo() {
        run(a, "BEGIN");
        run(a, "SELECT n FROM t");
        run(b, "UPDATE t SET n = 5 WHERE id = 1");
        assertThat(run(a, "UPDATE t SET n = 6 WHERE id = 1")).isEqualTo("CONFLICT");
    }

    @Test
    void aKeyThatWasTakenSinceTheSnapshotIsNoConflictButAViolation() {
        run(a, "BEGIN");
        run(a, "SELECT n FROM t");
        run(b, "INSERT INTO t VALUES (3, 5)");
        assertThat(run(a, "INSERT INTO t VALUES (3, 6)")).isEqualTo("CONSTRAINT");
    }

    @Test
    void theSnapshotIsTakenWithTheFirstStatementAndNotWithBegin() {
        run(a, "BEGIN");
        run(b, "UPDATE t SET n = 5 WHERE id = 1");
        assertThat(run(a, "UPDATE t SET n = n + 1 WHERE id = 1")).isEqualTo("ok");
        run(a, "COMMIT");
        assertThat(fixture.value("SELECT n = 6 FROM t WHERE id = 1")).isEqualTo(true);
    }

    @Test
    void afterAConflictNothingRunsUntilTheTransactionEnds() {
        run(a, "BEGIN");
        run(a, "UPDATE t SET n = 1 WHERE id = 1");
        run(b, "BEGIN");
        assertThat(run(b, "UPDATE t SET n = 2 WHERE id = 1")).isEqualTo("CONFLICT");
        assertThat(run(b, "SELECT 1")).isEqualTo("EXECUTE");
        // a COMMIT that commits nothing is no error: whoever asks only it does not notice
        assertThat(run(b, "COMMIT")).isEqualTo("ok");
        assertThat(run(b, "SELECT 1")).isEqualTo("ok");
    }

    @Test
    void aSessionThatClosesTakesItsOpenTransactionBack() {
        Session c = fixture.database.session();
        run(c, "BEGIN");
        run(c, "UPDATE t SET n = 1 WHERE id = 1");
        c.close();
        assertThat(fixture.value("SELECT n = 10 FROM t WHERE id = 1")).isEqualTo(true);
        assertThat(run(a, "UPDATE t SET n = 2 WHERE id = 1")).isEqualTo("ok");
    }

    @Test
    void whatOnlyLooksLikeAConflictIsNone() {
        List<String> phases = new ArrayList<>();
        phases.add(run(a, "SELECT error('Conflict on update!')"));
        phases.add(
                run(
                        a,
                        "SELECT error('{\"exception_type\":\"TransactionContext\",\"exception_message\":\"Conflict on update!\"}')"));
        phases.add(run(a, "COMMIT"));
        run(a, "BEGIN");
        phases.add(run(a, "BEGIN"));
        assertThat(phases).containsOnly("EXECUTE");
    }

    @Test
    void aVariableBelongsToItsSession() {
        run(a, "SET VARIABLE x = (SELECT n FROM t WHERE id = 1)");
        assertThat(((Outcome.Rows) a.query("SELECT getvariable('x') = 10", 1))
                        .table()
                        .rows()
                        .get(0)
                        .get(0))
                .isEqualTo(true);
        assertThat(((Outcome.Rows) b.query("SELECT getvariable('x')", 1))
                        .table()
                        .rows()
                        .get(0)
                        .values())
                .containsOnlyNulls();
    }
}
