package dev.datakata.check.pipeline;

import static dev.datakata.check.pipeline.PipelineFixture.CRASH;
import static dev.datakata.check.pipeline.PipelineFixture.FAILS;
import static dev.datakata.check.pipeline.PipelineFixture.ONCE;
import static dev.datakata.check.pipeline.PipelineFixture.RUN;
import static dev.datakata.check.pipeline.PipelineFixture.SAME;
import static dev.datakata.check.pipeline.PipelineFixture.alter;
import static dev.datakata.check.pipeline.PipelineFixture.deliver;
import static dev.datakata.check.pipeline.PipelineFixture.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.AnswerRunner;
import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PipelineFault;
import dev.datakata.verdict.PipelineFault.Blocked;
import dev.datakata.verdict.PipelineFault.Gone;
import dev.datakata.verdict.PipelineFault.HalfDone;
import dev.datakata.verdict.PipelineFault.InScenario;
import dev.datakata.verdict.PipelineFault.KeptColumns;
import dev.datakata.verdict.PipelineFault.KeptRows;
import dev.datakata.verdict.PipelineFault.RefusedAgain;
import dev.datakata.verdict.PipelineFault.Silent;
import dev.datakata.verdict.PipelineFault.TargetRows;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.WireJson;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineCheckerTest {
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static final String MERGE = """
            MERGE INTO totals AS t USING (SELECT day, sum(cents) AS cents FROM sales GROUP BY day) AS s ON t.day = s.day
            WHEN MATCHED THEN UPDATE SET cents = s.cents WHEN NOT MATCHED THEN INSERT VALUES (s.day, s.cents);
            """;

    /** Once, twice, stopped, in any order, renamed. */
    private static PipelineFixture everything() {
        return PipelineFixture.totals()
                .data("INSERT INTO totals VALUES (DATE '2026-02-28', 7);")
                .scenario("once", load("(1, 10), (1, 5), (2, 3)"), RUN, SAME)
                .scenario("twice", load("(1, 10)"), RUN, RUN, ONCE)
                .scenario("stopped", load("(1, 10)"), RUN, load("(2, 5)"), CRASH, ONCE)
                .scenario("any order", deliver(true, false, "(1, 10)", "(1, 1)", "(2, 5)"), SAME)
                .scenario(
                        "renamed",
                        load("(1, 10)"),
                        RUN,
                        load("(1, 1)"),
                        alter("ALTER TABLE sales RENAME cents TO units"),
                        RUN,
                        FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MERGE,
                "INSERT OR REPLACE INTO totals SELECT day, sum(cents) FROM sales GROUP BY day",
                "INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY day ON CONFLICT (day) DO UPDATE SET cents = excluded.cents;;",
                "BEGIN; DELETE FROM totals WHERE day IN (SELECT day FROM sales); INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY 1; COMMIT;",
                "CREATE OR REPLACE TABLE totals AS SELECT day, sum(cents) AS cents FROM sales GROUP BY 1 UNION ALL SELECT * FROM totals WHERE day NOT IN (SELECT day FROM sales)",
                "CREATE OR REPLACE TEMP TABLE x AS SELECT day, sum(cents) AS c FROM sales GROUP BY 1; DESCRIBE x; INSERT OR REPLACE INTO main.totals FROM x; DROP TABLE x;",
                "CREATE SCHEMA IF NOT EXISTS own; CREATE OR REPLACE VIEW own.v AS SELECT day, sum(cents) AS cents FROM sales GROUP BY 1; INSERT OR REPLACE INTO totals SELECT * FROM own.v",
                "WITH s AS (SELECT day, sum(cents) AS cents FROM sales GROUP BY day) INSERT OR REPLACE INTO totals SELECT * FROM s",
                "BEGIN TRANSACTION; ROLLBACK; " + MERGE
            })
    void aRightScriptPassesHoweverItIsWritten(String answer) {
        assertThat(everything().check(engine, answer)).isEqualTo(new Verdict.Passed(List.of()));
    }

    /** Another grader compared what came out, and a task to change rows passed with a query of the changed ones. */
    @Test
    void aQueryOfTheRightRowsIsNoChange() {
        PipelineFault.State state = (PipelineFault.State)
                everything().fault(engine, "SELECT day, sum(cents) AS cents FROM sales GROUP BY day ORDER BY day");
        assertThat(((TargetRows) state.difference()).table()).isEqualTo("totals");
    }

    @Test
    void aWrongRowIsToldWithItsScenarioAndItsTable() {
        PipelineFault.State state = (PipelineFault.State) everything()
                .fault(engine, "INSERT OR REPLACE INTO totals SELECT day, max(cents) FROM sales GROUP BY day");
        assertThat(state.story().scenario()).isEqualTo("once");
        TargetRows rows = (TargetRows) state.difference();
        assertThat(rows.table()).isEqualTo("totals");
        assertThat(rows.diff().changed()).singleElement().satisfies(change -> {
            assertThat(change.expected()).containsExactly("2026-03-02", "15");
            assertThat(change.actual()).containsExactly("2026-03-02", "10");
        });
    }

    @Test
    void theFirstRunThatWentWrongIsMarked() {
        PipelineFixture kata = PipelineFixture.totals()
                .scenario("days", load("(1, 1)"), RUN, load("(1, 2)"), RUN, load("(3, 3)"), RUN, SAME);
        PipelineFault.State state = (PipelineFault.State) kata.fault(
                engine, "INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY 1 ON CONFLICT DO NOTHING");
        assertThat(state.story().steps())
                .extracting(step -> step.action() + " " + step.went())
                .containsExactly("LOAD WELL", "RUN WELL", "LOAD WELL", "RUN WRONG");
    }

    @Test
    void aSecondRunThatAddsIsAReplay() {
        PipelineFixture kata = PipelineFixture.totals().scenario("twice", load("(1, 10)"), RUN, RUN, ONCE);
        PipelineFault.Replay replay = (PipelineFault.Replay) kata.fault(
                engine,
                "INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY 1"
                        + " ON CONFLICT (day) DO UPDATE SET cents = totals.cents + excluded.cents");
        assertThat(replay.delivery()).isFalse();
        assertThat(replay.difference()).isInstanceOf(TargetRows.class);
    }

    @Test
    void aSecondRunThatIsRefusedIsAReplay() {
        PipelineFault.Replay replay = (PipelineFault.Replay) everything()
                .fault(engine, "CREATE TABLE aside AS SELECT day, sum(cents) FROM sales GROUP BY 1; " + MERGE);
        assertThat(replay.difference())
                .isInstanceOfSatisfying(
                        RefusedAgain.class,
                        refused -> assertThat(refused.refusal()).contains("aside"));
    }

    @Test
    void aDeliveryThatComesAgainIsAReplay() {
        String distinct = "INSERT INTO log SELECT DISTINCT * FROM sales ANTI JOIN log USING (day, cents)";
        PipelineFixture kata = new PipelineFixture(
                        "CREATE TABLE sales (day DATE, cents BIGINT); CREATE TABLE log (day DATE, cents BIGINT);",
                        distinct)
                .target("log")
                .scenario("again", deliver(false, true, "(1, 10)", "(2, 5)"), ONCE);
        assertThat(kata.outcome(engine, distinct)).isEqualTo("passed");
        PipelineFault.Replay replay = (PipelineFault.Replay)
                kata.fault(
                        engine,
                        "INSERT INTO log FROM sales"
                                + " WHERE day > (SELECT coalesce(max(day), DATE '1970-01-01') FROM log) OR day = DATE '2026-03-03'");
        assertThat(replay.delivery()).isTrue();
    }

    @Test
    void aScriptThatCannotBeStoppedAnywhereIsACrash() {
        PipelineFault.Crash crash = (PipelineFault.Crash) everything().fault(engine, """
                        CREATE OR REPLACE TABLE old AS SELECT * FROM totals WHERE day NOT IN (SELECT day FROM sales);
                        DELETE FROM totals;
                        INSERT INTO totals FROM old;
                        INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY 1;
                        """);
        assertThat(crash.statement()).isEqualTo(2);
        assertThat(crash.statements()).isEqualTo(4);
        assertThat(crash.at()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo("DELETE FROM totals;"));
        assertThat(crash.difference()).isInstanceOf(TargetRows.class);
        assertThat(crash.story().scenario()).isEqualTo("stopped");
    }

    @Test
    void anOrderThatIsNotTheAuthorsIsTriedToo() {
        PipelineFixture kata = PipelineFixture.totals()
                .scenario("any order", deliver(true, false, "(1, 10)", "(2, 5)", "(3, 1)"), SAME);
        String newerOnly = "INSERT INTO totals SELECT day, sum(cents) FROM sales WHERE day >="
                + " coalesce((SELECT max(day) FROM totals), DATE '1970-01-01') GROUP BY 1 ON CONFLICT DO NOTHING";
        PipelineFault.State state = (PipelineFault.State) kata.fault(engine, newerOnly);
        assertThat(state.story().steps())
                .filteredOn(step -> step.action() == PipelineFault.Action.LOAD)
                .extracting(PipelineFault.StepTaken::detail)
                .isNotEqualTo(List.of("batches/(1, 10).sql", "batches/(2, 5).sql", "batches/(3, 1).sql"));
    }

    @Test
    void aRunThatHasToFailAndSaysNothingIsToldSo() {
        String silent = "INSERT OR REPLACE INTO totals SELECT day, sum((to_json(sales) ->> 'cents')::BIGINT) FROM sales"
                + " WHERE (to_json(sales) ->> 'cents') IS NOT NULL GROUP BY 1";
        assertThat(((PipelineFault.State) everything().fault(engine, silent)).difference())
                .isInstanceOfSatisfying(Silent.class, s -> assertThat(s.wrote()).isEmpty());
        assertThat(((PipelineFault.State) everything()
                                .fault(engine, silent.replace("WHERE (to_json(sales) ->> 'cents') IS NOT NULL", "")))
                        .difference())
                .isInstanceOfSatisfying(Silent.class, s -> assertThat(s.wrote()).isPresent());
    }

    @Test
    void aRunThatFailsHalfWayIsToldWithWhatItChanged() {
        PipelineFault.State state = (PipelineFault.State) everything()
                .fault(
                        engine,
                        "DELETE FROM totals WHERE day IN (SELECT day FROM sales);"
                                + " INSERT INTO totals SELECT day, sum(cents) FROM sales GROUP BY 1;");
        assertThat(state.story().scenario()).isEqualTo("renamed");
        assertThat(state.difference()).isInstanceOfSatisfying(HalfDone.class, half -> {
            assertThat(half.refusal()).contains("cents");
            assertThat(half.changed().diff().missing()).hasSize(1);
        });
    }

    @Test
    void aRefusalWhereNoneBelongsPointsToItsStatement() {
        Fault fault = everything().fault(engine, MERGE + "\nSELECT error('on purpose');");
        assertThat(fault).isInstanceOfSatisfying(InScenario.class, in -> {
            assertThat(in.cause()).isInstanceOf(Fault.Execution.class);
            assertThat(in.story().scenario()).isEqualTo("once");
        });
        assertThat(fault.id()).isEqualTo("execution");
        assertThat(fault.at()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo("SELECT error('on purpose');"));
    }

    @Test
    void tablesThatAreNoTargetsHaveToStay() {
        assertThat(((PipelineFault.State) everything().fault(engine, MERGE + "DELETE FROM sales")).difference())
                .isInstanceOf(KeptRows.class);
        assertThat(((PipelineFault.State)
                                everything().fault(engine, MERGE + "ALTER TABLE sales ADD COLUMN seen BOOLEAN"))
                        .difference())
                .isInstanceOf(KeptColumns.class);
        assertThat(((PipelineFault.State) everything().fault(engine, MERGE + "DROP TABLE sales")).difference())
                .isEqualTo(new Gone("sales", false));
        assertThat(((PipelineFault.State) everything().fault(engine, "DROP TABLE totals")).difference())
                .isEqualTo(new Gone("totals", true));
    }

    @Test
    void aTargetThatBreaksWithTheSourceIsNoTargetLeftAsItWas() {
        PipelineFixture kata = PipelineFixture.totals()
                .scenario(
                        "renamed", load("(1, 10)"), RUN, alter("ALTER TABLE sales RENAME cents TO units"), RUN, FAILS);
        assertThat(((PipelineFault.State)
                                kata.fault(
                                        engine,
                                        "DROP TABLE IF EXISTS totals; CREATE VIEW totals AS SELECT day, sum(cents) AS cents FROM sales GROUP BY day"))
                        .difference())
                .isEqualTo(new Gone("totals", true));
    }

    @Test
    void whatStandsInTheWayOfLaterRowsIsToldSo() {
        PipelineFixture kata =
                PipelineFixture.totals().scenario("two loads", load("(1, 10)"), RUN, load("(1, 5)"), RUN, SAME);
        assertThat(((PipelineFault.State)
                                kata.fault(engine, MERGE + "CREATE UNIQUE INDEX IF NOT EXISTS one ON sales (day)"))
                        .difference())
                .isInstanceOf(Blocked.class);
    }

    @Test
    void aTransactionLeftOpenIsRolledBackAndTold() {
        PipelineFault.State state = (PipelineFault.State) everything().fault(engine, "BEGIN; " + MERGE);
        assertThat(state.story().steps()).anyMatch(PipelineFault.StepTaken::open);
    }

    @Test
    void columnsOfATargetAreHeldToTheReferences() {
        PipelineFixture kata = PipelineFixture.totals().scenario("once", load("(1, 10)"), RUN, SAME);
        String make = "CREATE OR REPLACE TABLE totals AS SELECT ";
        assertThat(kata.outcome(engine, make + "sum(cents) AS cents, day FROM sales GROUP BY day"))
                .isEqualTo("passed");
        assertThat(kata.outcome(engine, make + "day, sum(cents) AS total FROM sales GROUP BY day"))
                .isEqualTo("column-names");
        assertThat(kata.outcome(engine, make + "day FROM sales GROUP BY day")).isEqualTo("column-count");
        assertThat(kata.outcome(engine, make + "day, sum(cents)::DOUBLE AS cents FROM sales GROUP BY day"))
                .isEqualTo("column-types");
    }

    @Test
    void ignoredColumnsAreNotCompared() {
        PipelineFixture kata = new PipelineFixture(
                        "CREATE TABLE sales (day DATE, cents BIGINT); CREATE TABLE log (day DATE, loaded_at TIMESTAMP);",
                        "INSERT INTO log SELECT day, now()::TIMESTAMP FROM sales")
                .target(new Target("log", List.of("day"), List.of("loaded_at"), OptionalDouble.empty()))
                .scenario("once", load("(1, 10)"), RUN, SAME);
        assertThat(kata.outcome(engine, "INSERT INTO log SELECT day, NULL FROM sales"))
                .isEqualTo("passed");
        assertThat(kata.outcome(engine, "INSERT INTO log SELECT day + 1, NULL FROM sales"))
                .isEqualTo("state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTACH ':memory:' AS other",
                "USE memory",
                "SET threads = 4",
                "SET VARIABLE x = 1",
                "PRAGMA enable_profiling",
                "COPY totals TO 'x.csv'",
                "INSTALL httpfs",
                "CALL checkpoint()",
                "INSERT INTO totals FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
                "CREATE MACRO run(x) AS TABLE FROM query(x)",
                "EXPLAIN ANALYZE DELETE FROM totals",
                "CREATE TABLE memory.main.t (i INTEGER)",
                "INSERT INTO \"memory\".t VALUES (1)",
                "SELECT * FROM datakata_1.main.totals",
                "CREATE SCHEMA datakata_7",
                "ALTER DATABASE memory SET ALIAS TO foo",
                "PREPARE x AS SELECT 1",
                "CHECKPOINT",
                "VACUUM"
            })
    void whatReachesBeyondTheKatasTablesIsForbidden(String statement) {
        assertThat(everything().outcome(engine, MERGE + statement)).isEqualTo("forbidden");
    }

    @Test
    void badInputGetsTheFaultThatItIs() {
        assertThat(everything().outcome(engine, "")).isEqualTo("statement-count");
        assertThat(everything().outcome(engine, "-- only\n/* comments */ ;;")).isEqualTo("statement-count");
        assertThat(everything().outcome(engine, MERGE + "SELEC 1")).isEqualTo("syntax");
        assertThat(everything().outcome(engine, "SELECT ?")).isEqualTo("execution");
        assertThat(everything().outcome(engine, "COMMIT; " + MERGE)).isEqualTo("execution");
        assertThat(everything().outcome(engine, "SELECT 1")).isEqualTo("state");
        assertThat(everything().outcome(engine, "DROP SCHEMA main CASCADE")).isEqualTo("execution");
    }

    @Test
    void aStatementThatRunsForEverIsATimeoutWhereverItStands() {
        Limits quick = new Limits(Duration.ofMillis(300), 256_000_000L, 64_000_000L, 1);
        try (Engine impatient = Engine.start(quick)) {
            String answer = "SELECT 1;".repeat(6)
                    + "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r;" + MERGE;
            Fault fault = everything().fault(impatient, answer);
            assertThat(fault.id()).isEqualTo("timeout");
            assertThat(((InScenario) fault).story().steps())
                    .filteredOn(step -> step.went() == PipelineFault.Went.WRONG)
                    .singleElement()
                    .satisfies(step -> assertThat(step.statements()).isEqualTo(6));
        }
    }

    @Test
    void aScriptSeesItsOwnTablesOnlyInTheCatalogue() {
        String guard = "SELECT error('not one') FROM (SELECT count(*) AS n FROM information_schema.columns"
                + " WHERE table_name = 'sales' AND column_name = 'cents') WHERE n <> 1;";
        try (Database beside = engine.database();
                Session session = beside.session();
                Checks checks = new Checks(engine)) {
            session.execute("CREATE TABLE sales (cents BIGINT)");
            checks.prepare(everything().kata());
            assertThat(checks.check(everything().kata(), new SourceFile("solution.sql", guard + MERGE)))
                    .isInstanceOf(Verdict.Passed.class);
        }
    }

    @Test
    void theSameVerdictComesTenTimesAndSurvivesTheWayToTheParent() {
        WireJson wire = new WireJson();
        Kata kata = everything().kata();
        for (String answer : List.of(
                MERGE,
                "DELETE FROM totals; " + MERGE,
                MERGE + "DELETE FROM sales",
                "CREATE TABLE x AS SELECT 1; " + MERGE,
                "SELECT error('x')",
                "INSERT OR REPLACE INTO totals SELECT day, max(cents) FROM sales GROUP BY day")) {
            try (Checks checks = new Checks(engine)) {
                Verdict first = checks.check(kata, new SourceFile("solution.sql", answer));
                assertThat(wire.read(wire.write(first, Verdict.class), Verdict.class))
                        .isEqualTo(first);
                for (int i = 0; i < 9; i++) {
                    assertThat(checks.check(kata, new SourceFile("solution.sql", answer)))
                            .isEqualTo(first);
                }
            }
        }
    }

    @Test
    void brokenContentIsNeverTheLearnersFault() {
        PipelineFixture silent = PipelineFixture.totals().scenario("fails", load("(1, 1)"), RUN, FAILS);
        assertThat(silent.outcome(engine, MERGE)).startsWith("error: reference.sql:1: it has to be refused");
        PipelineFixture refused = new PipelineFixture("CREATE TABLE t (i INTEGER);", "SELECT 1;\nSELECT error('no');")
                .target("t")
                .scenario("once", RUN, SAME);
        assertThat(refused.outcome(engine, "SELECT 1")).startsWith("error: reference.sql:2: no");
        PipelineFixture targetless = new PipelineFixture("CREATE TABLE t (i INTEGER);", "SELECT 1")
                .target("u")
                .scenario("once", RUN, SAME);
        assertThat(targetless.outcome(engine, "SELECT 1")).contains("target u is not there");
        PipelineFixture keyless = new PipelineFixture("CREATE TABLE t (i INTEGER);", "SELECT 1")
                .target("t", "j")
                .scenario("once", RUN, SAME);
        assertThat(keyless.outcome(engine, "SELECT 1")).contains("has no column 'j'");
        PipelineFixture change = PipelineFixture.totals().scenario("x", alter("ALTER TABLE nope DROP a"), RUN, SAME);
        assertThat(change.outcome(engine, MERGE)).startsWith("error: alter.sql:1");
    }

    @Test
    void aRunTellsTheTablesAfterIt() {
        AnswerRunner runner = new AnswerRunner(engine);
        Kata kata = everything().kata();
        AnswerRun run = runner.run(
                kata, new SourceFile("solution.sql", "CREATE TABLE own AS SELECT 1 AS i; " + MERGE), () -> {});
        assertThat(run.trouble()).isEmpty();
        assertThat(run.tables().keySet()).containsExactly("totals", "sales", "own");
        assertThat(run.tables().get("totals").rows())
                .containsExactlyInAnyOrder(
                        List.of("2026-02-28", "7"), List.of("2026-03-02", "15"), List.of("2026-03-03", "3"));
        AnswerRun stopped = runner.run(kata, new SourceFile("solution.sql", MERGE + "SELECT error('x')"), () -> {});
        assertThat(stopped.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).isInstanceOf(Verdict.Failed.class));
        assertThat(stopped.tables()).containsKey("totals");
        assertThat(runner.run(kata, new SourceFile("solution.sql", "ATTACH 'x'"), () -> {})
                        .trouble())
                .isPresent();
    }
}
