package dev.datakata.check.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Dataset;
import dev.datakata.content.Transaction;
import dev.datakata.content.Transaction.Invariant;
import dev.datakata.content.Transaction.OtherSession;
import dev.datakata.content.Transaction.When;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.TransactionFault;
import dev.datakata.verdict.TransactionFault.Cause;
import dev.datakata.verdict.TransactionFault.EndState;
import dev.datakata.verdict.TransactionFault.NotSerial;
import dev.datakata.verdict.TransactionFault.Seen;
import dev.datakata.verdict.TransactionFault.StepResult;
import dev.datakata.verdict.TransactionFault.Violated;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionCheckerTest {
    private static final String SCHEMA =
            "CREATE TABLE account (id INTEGER PRIMARY KEY, cents INTEGER NOT NULL CHECK (cents >= 0));"
                    + " CREATE TABLE log (cents INTEGER NOT NULL);";
    private static final String MOVE = """
            UPDATE account SET cents = cents - 10 WHERE id = 1;
            UPDATE account SET cents = cents + 10 WHERE id = 2;
            """;
    private static final String REFERENCE = "BEGIN;\n" + MOVE + "COMMIT;\n";
    private static final Invariant SUM = new Invariant(
            "All cents are there.",
            new SourceFile("kata.yaml#invariants/1", "(SELECT sum(cents) FROM account) = 60"),
            Optional.empty(),
            When.ALWAYS);

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine =
                Engine.start(new Limits(Duration.ofSeconds(2), Limits.defaults().memoryBytes(), 64_000_000L, 1));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Dataset rows(String name, String sql) {
        return new Dataset(name, Optional.of(new SourceFile(name + ".sql", sql)), List.of());
    }

    private static Transaction kata(
            String reference, List<OtherSession> sessions, List<Invariant> invariants, boolean retry) {
        return new Transaction(
                new SourceFile("schema.sql", SCHEMA),
                rows("visible", "INSERT INTO account VALUES (1, 30), (2, 20), (3, 10)"),
                List.of(rows("datasets/too-little", "INSERT INTO account VALUES (1, 9), (2, 51), (3, 0)")),
                new AuthorAnswers(new SourceFile("reference.sql", reference), List.of(), List.of(), Map.of()),
                sessions,
                invariants,
                retry,
                true);
    }

    private static Transaction moving() {
        return kata(REFERENCE, List.of(new OtherSession("the same again", Optional.empty())), List.of(SUM), true);
    }

    private static Verdict check(Transaction kata, String answer) {
        try (TransactionChecker checker = new TransactionChecker(kata, engine)) {
            return checker.check(new SourceFile("solution.sql", answer));
        }
    }

    private static String outcome(Transaction kata, String answer) {
        Verdict verdict = check(kata, answer);
        return verdict instanceof Verdict.Failed failed ? failed.faults().get(0).id() : verdict.word();
    }

    private static Fault fault(Transaction kata, String answer) {
        return ((Verdict.Failed) check(kata, answer)).faults().get(0);
    }

    // ---- right answers

    @ParameterizedTest
    @ValueSource(
            strings = {
                REFERENCE,
                "START TRANSACTION; " + MOVE + " END",
                "UPDATE account SET cents = cents + CASE id WHEN 1 THEN -10 ELSE 10 END WHERE id IN (1, 2)",
                "BEGIN; CREATE TEMP TABLE seen AS FROM account; UPDATE account SET cents = (SELECT cents FROM seen WHERE id = 1) - 10"
                        + " WHERE id = 1; UPDATE account SET cents = cents + 10 WHERE id = 2; DROP TABLE seen; COMMIT",
                "SET VARIABLE amount = 10; BEGIN; UPDATE account SET cents = cents - getvariable('amount') WHERE id = 1;"
                        + " UPDATE account SET cents = cents + getvariable('amount') WHERE id = 2; COMMIT; SELECT 1",
                "SELECT 'first a look'; BEGIN; ROLLBACK; BEGIN; " + MOVE + " COMMIT",
                "/* a; b */ BEGIN; -- c;\n" + MOVE + " COMMIT; -- the end",
            })
    void aRightAnswerPassesHoweverItIsWritten(String answer) {
        assertThat(outcome(moving(), answer)).isEqualTo("passed");
    }

    // ---- alone

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT 1                                                                          | state
        BEGIN; ROLLBACK                                                                   | state
        DELETE FROM account                                                               | state
        DROP TABLE account                                                                | state
        DROP TABLE log                                                                    | state
        CREATE TEMP TABLE account AS FROM main.account; UPDATE account SET cents = 1      | state
        UPDATE account SET cents = cents - 100 WHERE id = 1                               | execution
        UPDATE account SET euros = 1                                                      | execution
        BEGIN; BEGIN                                                                      | execution
        COMMIT                                                                            | execution
        INSERT INTO log SELECT CAST('x' AS INTEGER)                                       | execution
        UPDATE account SET cents = ;                                                      | syntax
        ''                                                                                | statement-count
        -- nothing                                                                        | statement-count
        ATTACH ':memory:' AS x                                                            | forbidden
        USE memory                                                                        | forbidden
        SET threads = 2                                                                   | forbidden
        PRAGMA threads = 2                                                                | forbidden
        COPY account TO 'x.csv'                                                           | forbidden
        CREATE TABLE work (i INTEGER)                                                     | forbidden
        CREATE TABLE memory.main.work AS SELECT 1                                         | forbidden
        CREATE OR REPLACE VIEW account AS SELECT 1                                        | forbidden
        ALTER TABLE account DROP COLUMN cents                                             | forbidden
        DROP SCHEMA main CASCADE                                                          | forbidden
        INSERT INTO memory.main.t VALUES (1)                                              | forbidden
        DELETE FROM datakata_1.main.account                                               | forbidden
        DELETE FROM "DATAKATA_1".main.account                                             | forbidden
        CREATE TEMP TABLE datakata_staging AS SELECT 1                                    | forbidden
        PREPARE p AS SELECT 1                                                             | forbidden
        CHECKPOINT                                                                        | forbidden
        SELECT * FROM checkpoint()                                                        | forbidden
        INSERT INTO account FROM query('SELECT 9, 9')                                     | forbidden
        """)
    void aWrongScriptGetsItsFault(String answer, String fault) {
        assertThat(outcome(moving(), answer)).isEqualTo(fault);
    }

    @Test
    void aScriptThatEndsInAnOpenTransactionIsToldSo() {
        EndState state = (EndState) fault(moving(), "BEGIN;\n" + MOVE);
        assertThat(state.open()).isTrue();
        assertThat(state.dataset()).isEqualTo("visible");
        assertThat(state.tables()).containsOnlyKeys("account");
        assertThat(state.tables().get("account").orElseThrow().changedCount()).isEqualTo(2);
    }

    @Test
    void aScriptThatFailsInTheMiddleIsShownWhere() {
        Fault.Execution execution =
                (Fault.Execution) fault(moving(), MOVE + "UPDATE account SET cents = cents - 21 WHERE id = 1;");
        assertThat(execution.at().orElseThrow().position().line()).isEqualTo(3);
    }

    @Test
    void aStatementThatRunsForEverEndsTheCheck() {
        String forEver = "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r";
        assertThat(outcome(moving(), "SELECT 1; SELECT 2; SELECT 3; SELECT 4; SELECT 5; SELECT 6; " + forEver))
                .isEqualTo("timeout");
    }

    @Test
    void whereNothingIsToBeDoneAnErrorIsAsGoodAsSilence() {
        String guarded =
                "BEGIN; UPDATE account SET cents = cents + CASE id WHEN 1 THEN -10 ELSE 10 END WHERE id IN (1, 2)"
                        + " AND (SELECT cents FROM account WHERE id = 1) >= 10; COMMIT";
        assertThat(outcome(moving(), guarded)).isEqualTo("passed");
        assertThat(outcome(moving(), REFERENCE)).isEqualTo("passed");
        EndState state = (EndState)
                fault(
                        moving(),
                        "UPDATE account SET cents = cents + 10 WHERE id = 2; UPDATE account SET cents = cents - 10 WHERE id = 1");
        assertThat(state.dataset()).isEqualTo("datasets/too-little");
        assertThat(state.refusal())
                .hasValueSatisfying(message -> assertThat(message).contains("CHECK"));
    }

    // ---- beside others

    @Test
    void whatOthersSeeInTheMiddleIsWhatAnInvariantIsHeldAgainst() {
        Violated violated = (Violated) fault(moving(), MOVE);
        assertThat(violated.seen()).isEqualTo(Seen.ALONE);
        assertThat(violated.cause()).isEqualTo(Cause.NO_TRANSACTION);
        assertThat(violated.schedule().steps()).hasSize(1);
        assertThat(violated.tables()).containsOnlyKeys("account", "log");
    }

    @Test
    void aLostUpdateIsShownInTheOrderWithTheFewestChangesOfTurn() {
        NotSerial fault = (NotSerial) fault(
                kata(REFERENCE, List.of(new OtherSession("the same again", Optional.empty())), List.of(), true),
                "SET VARIABLE a = (SELECT cents FROM account WHERE id = 1); SET VARIABLE b = (SELECT cents FROM account WHERE id = 2);"
                        + "BEGIN; UPDATE account SET cents = getvariable('a') - 10 WHERE id = 1;"
                        + "UPDATE account SET cents = getvariable('b') + 10 WHERE id = 2; COMMIT");
        assertThat(fault.cause()).isEqualTo(Cause.READS_OUTSIDE);
        assertThat(fault.tables()).containsOnlyKeys("account");
        assertThat(fault.schedule().steps().get(0).session()).isZero();
        assertThat(fault.schedule().steps().subList(1, 7)).allMatch(step -> step.session() == 1);
    }

    @Test
    void aConflictIsRetriedOnceTheOtherIsDoneAndThenRight() {
        assertThat(outcome(moving(), REFERENCE)).isEqualTo("passed");
        Transaction strict = kata(
                REFERENCE,
                List.of(new OtherSession("the same again", Optional.empty())),
                List.of(
                        SUM,
                        new Invariant(
                                "Both have paid where there is enough.",
                                new SourceFile(
                                        "kata.yaml#invariants/2",
                                        "(SELECT cents FROM account WHERE id = 1) IN (9, 10)"),
                                Optional.empty(),
                                When.END)),
                true);
        assertThat(outcome(strict, REFERENCE)).isEqualTo("passed");
        Transaction once = kata(REFERENCE, strict.sessions(), strict.invariants(), false);
        Violated violated = (Violated) fault(once, REFERENCE);
        assertThat(violated.schedule().steps()).anyMatch(step -> step.result() == StepResult.REFUSED);
    }

    @Test
    void whatWasCommittedBeforeARetryIsDoneTwice() {
        Transaction logging = kata(
                "BEGIN; INSERT INTO log SELECT 10 FROM account WHERE id = 1 AND cents >= 10; " + MOVE + "COMMIT",
                List.of(new OtherSession("the same again", Optional.empty())),
                List.of(),
                true);
        assertThat(outcome(logging, logging.reference().text())).isEqualTo("passed");
        NotSerial fault = (NotSerial) fault(
                logging,
                "INSERT INTO log SELECT 10 FROM account WHERE id = 1 AND cents >= 10; BEGIN; " + MOVE + "COMMIT");
        assertThat(fault.cause()).isEqualTo(Cause.COMMITTED_BEFORE_RETRY);
        assertThat(fault.schedule().steps()).anyMatch(step -> step.result() == StepResult.RESTART);
    }

    @Test
    void writeSkewIsFoundThoughTheEngineTakesIt() {
        Transaction duty = kata(
                "BEGIN; DELETE FROM account WHERE id = 1 AND (SELECT count(*) FROM account) > 2;"
                        + " UPDATE account SET cents = cents + 1 WHERE id = 3; COMMIT",
                List.of(new OtherSession(
                        "another leaves",
                        Optional.of(new SourceFile(
                                "sessions/leave.sql",
                                "BEGIN; DELETE FROM account WHERE id = 2 AND (SELECT count(*) FROM account) > 2;"
                                        + " UPDATE account SET cents = cents + 1 WHERE id = 3; COMMIT")))),
                List.of(),
                true);
        assertThat(outcome(duty, duty.reference().text())).isEqualTo("passed");
        NotSerial fault = (NotSerial) fault(
                duty,
                "UPDATE account SET cents = cents + 1 WHERE id = 3;"
                        + " BEGIN; DELETE FROM account WHERE id = 1 AND (SELECT count(*) FROM account) > 2; COMMIT");
        assertThat(fault.cause()).isEqualTo(Cause.WRITES_OUTSIDE);
        assertThat(fault.schedule().steps()).noneMatch(step -> step.result() == StepResult.CONFLICT);
    }

    // ---- the checker itself

    @Test
    void theSameAnswerGetsTheSameVerdictTenTimes() {
        String lost =
                "SET VARIABLE a = (SELECT cents FROM account WHERE id = 1); UPDATE account SET cents = CASE id WHEN 1 THEN"
                        + " getvariable('a') - 10 ELSE cents + 10 END WHERE id IN (1, 2)";
        List<Verdict> verdicts = new ArrayList<>();
        try (TransactionChecker checker = new TransactionChecker(moving(), engine)) {
            for (int i = 0; i < 10; i++) {
                verdicts.add(checker.check(new SourceFile("solution.sql", lost)));
                checker.check(new SourceFile("solution.sql", "DROP TABLE account"));
                checker.check(new SourceFile("solution.sql", "BEGIN; DELETE FROM account"));
            }
            assertThat(checker.check(new SourceFile("solution.sql", REFERENCE))).isInstanceOf(Verdict.Passed.class);
        }
        assertThat(verdicts).containsOnly(verdicts.get(0));
        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void aFaultSurvivesTheWayFromTheWorker() {
        WireJson json = new WireJson();
        for (String answer : List.of(MOVE, "BEGIN;\n" + MOVE, "DROP TABLE account")) {
            Verdict verdict = check(moving(), answer);
            assertThat(((Verdict.Failed) verdict).faults().get(0)).isInstanceOf(TransactionFault.class);
            assertThat(json.read(json.write(verdict, Verdict.class), Verdict.class))
                    .isEqualTo(verdict);
        }
    }

    @Test
    void brokenContentIsToldFromAnAnswersMistake() {
        List<OtherSession> twin = List.of(new OtherSession("the same again", Optional.empty()));
        assertThatThrownBy(() -> new TransactionChecker(kata("SELECT 1", twin, List.of(), true), engine))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("changes nothing");
        assertThatThrownBy(() ->
                        new TransactionChecker(kata("UPDATE acount SET cents = 1", twin, List.of(), true), engine))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("acount");
        Invariant wrong =
                new Invariant("No.", new SourceFile("kata.yaml#invariants/1", "1 = 2"), Optional.empty(), When.ALWAYS);
        assertThatThrownBy(() -> new TransactionChecker(kata(REFERENCE, twin, List.of(wrong), true), engine))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("not true on visible");
        List<OtherSession> misspelt = List.of(new OtherSession(
                "another", Optional.of(new SourceFile("sessions/another.sql", "UPDATE acount SET cents = 1"))));
        assertThatThrownBy(() -> new TransactionChecker(kata(REFERENCE, misspelt, List.of(), true), engine))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("acount");
    }
}
