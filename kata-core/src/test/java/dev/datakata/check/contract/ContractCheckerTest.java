package dev.datakata.check.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.Position;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.CheckMatrix.Signal;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.ContractFault.FalseAlarm;
import dev.datakata.verdict.ContractFault.MissedIncident;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCheckerTest {
    private static final String NIGHTS = """
            clock: clock.now
            failing-check: loud
            healthy:
              - {add: orders.note, type: VARCHAR}
              - {shift-time: 90 days, hidden: true}
            incidents:
              - {rename: orders.amount_cents, to: amount}
              - {retype: orders.amount_cents, to: VARCHAR, hidden: true}
              - {null-out: orders.amount_cents, rows: 1, seed: 2}
              - {stale: orders.loaded_at, age: 3 hours 1 second, hidden: true}
            """;

    private static final String SHAPE =
            "SELECT 'amount_cents' AS gone WHERE NOT EXISTS (FROM information_schema.columns WHERE"
                    + " table_name = 'orders' AND column_name = 'amount_cents' AND data_type = 'BIGINT');\n";
    private static final String GAPS = "SELECT * FROM orders WHERE amount_cents IS NULL;\n";
    private static final String FRESH =
            "SELECT max(loaded_at) FROM orders HAVING max(loaded_at) < (SELECT now FROM clock) - INTERVAL '3 hours';\n";

    private static Engine engine;

    @TempDir
    Path folder;

    private ContractFixture nights;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void nights() throws Exception {
        nights = ContractFixture.of(folder.resolve("nights"), engine, NIGHTS);
    }

    @AfterEach
    void close() {
        nights.close();
    }

    // ---- pass

    @Test
    void checksThatNoticeEveryIncidentAndNothingElsePass() {
        assertThat(nights.check(SHAPE + GAPS + FRESH)).isEqualTo(new Verdict.Passed(List.of()));
    }

    @Test
    void aCheckThatNoticesNothingIsRemarkedOn() {
        assertThat(nights.check(SHAPE + GAPS + FRESH + "SELECT 1 WHERE false"))
                .isEqualTo(new Verdict.Passed(List.of(Note.IDLE_CHECK)));
    }

    @Test
    void theSameAnswerGetsTheSameVerdictTenTimes() {
        Set<Verdict> verdicts = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            verdicts.add(nights.check(SHAPE + FRESH));
        }
        for (int i = 0; i < 5; i++) {
            try (ContractFixture fresh = ContractFixture.of(folder.resolve("nights"), engine, NIGHTS)) {
                verdicts.add(fresh.check(SHAPE + FRESH));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        assertThat(verdicts).hasSize(1);
    }

    // ---- missed incidents

    @Test
    void anIncidentThatNoCheckNoticesIsMissed() {
        MissedIncident missed = nights.fault(MissedIncident.class, SHAPE + GAPS);
        assertThat(missed.matrix().missed()).extracting(CheckMatrix.Stage::what).containsExactly("`orders` gone stale");
        assertThat(missed.matrix().incidents()).isEqualTo(4);
    }

    @Test
    void aHiddenIncidentIsToldWithoutItsParametersAndAShownOneWithThem() {
        MissedIncident missed = nights.fault(MissedIncident.class, "SELECT 1 WHERE false");
        assertThat(missed.matrix().missed())
                .extracting(CheckMatrix.Stage::what)
                .containsExactly(
                        "`orders.amount_cents` renamed to `amount`",
                        "`orders.amount_cents` given another type",
                        "`orders.amount_cents` set to NULL in 1 row",
                        "`orders` gone stale");
    }

    @Test
    void aCheckThatCannotRunOnABrokenDatabaseIsLoudWhereTheKataSaysSo() {
        MissedIncident missed = nights.fault(MissedIncident.class, GAPS);
        CheckMatrix.Stage renamed = missed.matrix().stages().get(4);
        assertThat(renamed.what()).startsWith("`orders.amount_cents` renamed");
        assertThat(renamed.signals()).containsExactly(Signal.FAILED);
        assertThat(missed.matrix().missed()).doesNotContain(renamed);
    }

    @Test
    void elsewhereItIsAFaultThatNamesTheDatabase() throws Exception {
        String yaml = "incidents:\n  - {drop: orders.amount_cents}\n";
        try (ContractFixture strict = ContractFixture.of(folder.resolve("strict"), engine, yaml)) {
            Fault.Execution fault = strict.fault(Fault.Execution.class, GAPS);
            assertThat(fault.dataset()).isEqualTo("orders.amount_cents dropped");
            assertThat(fault.at().orElseThrow().position()).isEqualTo(new Position(1, 28));
            assertThat(strict.outcome(SHAPE)).isEqualTo("passed");
        }
    }

    // ---- false alarms

    @Test
    void aRowOnAHealthyDatabaseIsAFalseAlarmWithItsRows() {
        FalseAlarm alarm = nights.fault(
                FalseAlarm.class,
                "-- five columns\nSELECT count(*) AS columns FROM information_schema.columns WHERE"
                        + " table_name = 'orders' HAVING count(*) <> 5");
        assertThat(alarm.alarms()).singleElement().satisfies(first -> {
            assertThat(first.check()).isEqualTo("five columns");
            assertThat(first.what()).isEqualTo("`orders.note` added, of type `VARCHAR`");
            assertThat(first.rows().rows()).containsExactly(List.of("6"));
        });
        assertThat(alarm.at().orElseThrow().position()).isEqualTo(new Position(2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT count(*) FROM orders",
                "SELECT * FROM clock WHERE now <> TIMESTAMP '2025-03-01 12:00:00'",
                "SELECT 'the first row is another' WHERE (SELECT first(order_id) FROM orders) <> 1"
            })
    void whatIsTrueOfTheVisibleRowsOnlyIsAFalseAlarm(String check) {
        assertThat(nights.outcome(SHAPE + GAPS + FRESH + check)).isEqualTo("false-alarm");
    }

    @Test
    void aFalseAlarmIsToldBeforeAMissedIncidentAndTheMatrixHasBoth() {
        FalseAlarm alarm =
                nights.fault(FalseAlarm.class, "SELECT * FROM clock WHERE year(now) = 2025 AND month(now) > 3");
        assertThat(alarm.matrix().falseAlarms()).hasSize(1);
        assertThat(alarm.matrix().missed()).hasSize(4);
    }

    // ---- what is no set of checks

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH ':memory:' AS mine",
                "USE memory",
                "SET threads = 4",
                "COPY orders TO 'x.csv'",
                "PRAGMA database_list",
                "CREATE TABLE t AS SELECT 1",
                "DELETE FROM orders",
                "DROP TABLE orders",
                "BEGIN",
                "DESCRIBE orders",
                "SHOW TABLES",
                "EXPLAIN SELECT 1",
                "CALL pragma_version()",
                "WITH gone AS (DELETE FROM orders RETURNING *) SELECT * FROM gone"
            })
    void nothingButQueriesIsTaken(String statement) {
        assertThat(nights.outcome(SHAPE + statement + ";\n" + GAPS)).isIn("forbidden", "syntax");
        // and what follows meets the data as they were
        assertThat(nights.outcome(SHAPE + GAPS + FRESH)).isEqualTo("passed");
    }

    @Test
    void anEmptyAnswerHasNoStatement() {
        assertThat(nights.outcome("-- nothing yet\n;;\n")).isEqualTo("statement-count");
    }

    @Test
    void aSyntaxErrorInTheLastCheckIsFoundBeforeAnyRuns() {
        assertThat(nights.outcome("SELECT 1;\nSELECT FORM orders WHERE")).isEqualTo("syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM nothing",
                "SELECT * FROM 'orders.csv'",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT amount FROM orders"
            })
    void whatCannotRunOnTheVisibleRowsIsAFaultOfExecution(String check) {
        assertThat(nights.outcome(SHAPE + check)).isEqualTo("execution");
    }

    @Test
    void anErrorWithoutAPlaceIsAtTheCheckThatGivesIt() {
        Fault.Execution fault = nights.fault(Fault.Execution.class, SHAPE + "SELECT error('no')\nFROM orders;\n");
        assertThat(fault.engineMessage()).isEqualTo("no");
        assertThat(fault.at().orElseThrow().position().line())
                .isEqualTo(SHAPE.lines().count() + 1);
    }

    @Test
    void anotherDatabaseIsForbidden() {
        assertThat(nights.outcome(SHAPE + "SELECT * FROM memory.main.orders")).isEqualTo("forbidden");
    }

    @Test
    void aQueryMayReadWhatDescribeShows() {
        String shape =
                "SELECT 'gone' WHERE NOT EXISTS (SELECT 1 FROM (DESCRIBE orders) WHERE column_name = 'amount_cents' AND"
                        + " column_type = 'BIGINT');";
        assertThat(nights.outcome(shape + GAPS + FRESH)).isEqualTo("passed");
        assertThat(nights.outcome("SELECT column_name FROM (DESCRIBE orders) WHERE column_name = 'amount_cents' AND"
                        + " column_type <> 'BIGINT';" + GAPS + FRESH))
                .isEqualTo("passed");
    }

    @Test
    void theCatalogueHoldsOneDatabaseOnly() {
        // on an engine with other databases a dropped column would still be found
        assertThat(nights.outcome(
                        "SELECT table_name, count(*) FROM information_schema.columns WHERE column_name = 'order_id'"
                                + " GROUP BY ALL HAVING count(*) <> 1;" + SHAPE + GAPS + FRESH))
                .isEqualTo("passed");
        assertThat(nights.outcome(
                        "SELECT * FROM duckdb_tables() WHERE table_name NOT IN ('clock', 'customers', 'orders');"
                                + SHAPE + GAPS + FRESH))
                .isEqualTo("passed");
    }

    @Test
    void noKeyTellsAHealthyDatabaseFromABrokenOne() {
        assertThat(nights.outcome("SELECT 1 WHERE NOT EXISTS (FROM duckdb_constraints())"))
                .isEqualTo("false-alarm");
    }

    // ---- the machine's clock, and chance

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM orders WHERE loaded_at < now()::TIMESTAMP - INTERVAL '3 hours'",
                "SELECT * FROM orders WHERE loaded_at > CURRENT_TIMESTAMP",
                "SELECT * FROM orders WHERE loaded_at::DATE <> current_date",
                "SELECT * FROM orders WHERE year(loaded_at) <> year(current_date)",
                "SELECT * FROM orders WHERE loaded_at > today() - 3",
                "SELECT order_id, current_date FROM orders WHERE false",
                "SELECT * FROM orders WHERE age(loaded_at) > INTERVAL '3 hours'",
                "SELECT * FROM orders WHERE loaded_at.age() > INTERVAL '3 hours'",
                "SELECT * FROM orders WHERE loaded_at > get_current_timestamp()",
                "SELECT * FROM orders WHERE loaded_at > localtimestamp",
                "PIVOT (SELECT * FROM orders WHERE loaded_at > now()) ON status USING count(*)"
            })
    void theMachinesClockIsNotTaken(String check) {
        ContractFault.Unrepeatable fault = nights.fault(ContractFault.Unrepeatable.class, SHAPE + check);
        assertThat(fault.time()).isTrue();
        assertThat(fault.clock()).contains("clock.now");
        assertThat(fault.at().orElseThrow().position().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM orders WHERE random() < 0",
                "SELECT * FROM orders WHERE uuid()::VARCHAR = ''",
                "SELECT setseed(0.5) WHERE false",
                "SELECT * FROM (FROM orders USING SAMPLE 50 PERCENT) WHERE false"
            })
    void chanceIsNotTaken(String check) {
        assertThat(nights.fault(ContractFault.Unrepeatable.class, SHAPE + check).time())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH now(t) AS (SELECT now FROM clock) SELECT t FROM now WHERE false",
                "WITH today AS (SELECT now::DATE AS current_date FROM clock) SELECT current_date FROM today WHERE false",
                "SELECT age(now, loaded_at) FROM clock, orders WHERE false",
                "SELECT now FROM clock WHERE now < DATE '2000-01-01'",
                "SELECT 'now()' FROM clock WHERE false -- now()",
                "WITH t(current_date) AS (SELECT now FROM clock) SELECT current_date FROM t WHERE false"
            })
    void namesThatOnlyLookLikeAClockAreTaken(String check) {
        assertThat(nights.outcome(check + "\n;" + SHAPE + GAPS + FRESH)).isEqualTo("passed");
    }

    // ---- limits

    @Test
    void aCheckThatRunsForEverEndsByTheLimit() throws Exception {
        Limits hasty = new Limits(Duration.ofMillis(300), 256_000_000L, 64_000_000L, 1);
        try (Engine quick = Engine.start(hasty);
                ContractFixture kata = ContractFixture.of(folder.resolve("hasty"), quick, NIGHTS)) {
            String endless = "SELECT 1 WHERE (SELECT count(*) FROM range(100000000) a, range(100000) b) = 1";
            assertThat(kata.outcome((SHAPE + GAPS).repeat(3) + endless)).isEqualTo("timeout");
            assertThat(kata.outcome(SHAPE + GAPS + FRESH)).isEqualTo("passed");
        }
    }

    @Test
    void aCheckThatFailsOnAHealthyDatabaseOnlyIsAFaultThere() {
        Fault.Execution fault = nights.fault(
                Fault.Execution.class,
                SHAPE
                        + "SELECT 1 FROM clock WHERE CASE WHEN now > TIMESTAMP '2025-04-01' THEN CAST('x' AS INTEGER) END = 1");
        assertThat(fault.dataset()).contains("moved");
    }

    // ---- names of checks

    @Test
    void aCheckIsNamedByTheCommentAboveItElseByItsWords() {
        String answer = """
                -- The kata: see prompt.md.
                -- orders are fresh
                -- (three hours at most)
                SELECT 1 WHERE false;

                -- not this one

                SELECT   2
                WHERE false; SELECT 'a text that is too long for a heading' WHERE false;
                /* nor this */ SELECT 3 WHERE false
                """;
        MissedIncident missed = nights.fault(MissedIncident.class, answer);
        assertThat(missed.matrix().checks())
                .containsExactly(
                        "orders are fresh",
                        "2: SELECT 2 WHERE false",
                        "3: SELECT 'a text that is too…",
                        "4: SELECT 3 WHERE false");
    }
}
