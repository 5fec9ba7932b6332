package dev.datakata.check.query;

import static dev.datakata.check.query.QueryFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Contract;
import dev.datakata.content.Rules;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.Position;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of docs/grading.md on real DuckDB. */
class QueryCheckerTest {
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String outcome(QueryFixture fixture, String answer) {
        return fixture.outcome(engine, answer);
    }

    // ---- columns

    @Test
    void aPermutationOfTheColumnsIsAFaultOfItsOwn() {
        QueryFixture fixture = people().reference("SELECT id, team FROM people").columns("id INTEGER", "team VARCHAR");
        assertThat(outcome(fixture, "SELECT team, id FROM people")).isEqualTo("column-order");
    }

    @Test
    void namesCompareWithoutCaseUnlessTheContractSaysOtherwise() {
        QueryFixture fixture = people().reference("SELECT id AS Person FROM people");
        assertThat(outcome(fixture, "SELECT id AS PERSON FROM people")).isEqualTo("passed");
        assertThat(outcome(fixture.names(Contract.Names.EXACT), "SELECT id AS PERSON FROM people"))
                .isEqualTo("column-names");
        assertThat(outcome(fixture.names(Contract.Names.IGNORE), "SELECT id FROM people"))
                .isEqualTo("passed");
    }

    @Test
    void aNearMissNamesTheNearestColumn() {
        QueryFixture fixture = people().reference("SELECT sum(score) AS total_score FROM people");
        Verdict.Failed failed = (Verdict.Failed) fixture.check(engine, "SELECT sum(score) AS totl_score FROM people");
        assertThat(((Fault.ColumnNames) failed.faults().get(0)).nearest()).containsExactly("total_score");
    }

    @ParameterizedTest
    @CsvSource({"s,", "t,", "tal,total_score", "score,total_score", "total_score_of_all,total_score", "x_s,"})
    void aNameResemblesAnotherByMoreThanALetter(String name, @Nullable String nearest) {
        QueryFixture fixture = people().reference("SELECT sum(score) AS total_score FROM people");
        Verdict.Failed failed = (Verdict.Failed) fixture.check(engine, "SELECT sum(score) AS " + name + " FROM people");
        assertThat(((Fault.ColumnNames) failed.faults().get(0)).nearest()).containsExactly(nearest);
    }

    @Test
    void nestingTooDeepIsALimitWhateverIsNested() throws InterruptedException {
        QueryFixture fixture = people().reference("SELECT count(*) AS n FROM people");
        assertThat(onDeepStack(
                        fixture, "SELECT * FROM (".repeat(100) + "SELECT count(*) AS n FROM people" + ")".repeat(100)))
                .isEqualTo("passed");
        assertThat(onDeepStack(fixture, "SELECT " + "abs(".repeat(800) + "4" + ")".repeat(800) + " AS n"))
                .isEqualTo("resource-limit");
        assertThat(onDeepStack(fixture, "SELECT " + "[".repeat(3000) + "4" + "]".repeat(3000) + " AS n"))
                .isEqualTo("resource-limit");
        assertThat(onDeepStack(fixture, "SELECT 4" + "+0".repeat(8000) + " AS n"))
                .isEqualTo("resource-limit");
    }

    /** As the worker checks: on its usual stack, nesting ends a JVM. */
    private static String onDeepStack(QueryFixture fixture, String answer) throws InterruptedException {
        AtomicReference<String> result = new AtomicReference<>("");
        Thread thread = new Thread(null, () -> result.set(outcome(fixture, answer)), "strangers", Engine.STACK_BYTES);
        thread.start();
        thread.join();
        return result.get();
    }

    @Test
    void whatIsNoQueryIsNamedByItsOwnWord() {
        QueryFixture fixture = people().reference("SELECT count(*) AS n FROM people");
        assertThat(List.of("describe people", "SHOW TABLES", "/* c */ SUMMARIZE people", "CREATE TABLE x AS SELECT 1"))
                .map(answer -> ((Fault.Forbidden) ((Verdict.Failed) fixture.check(engine, answer))
                                .faults()
                                .get(0))
                        .found())
                .containsExactly("DESCRIBE", "SHOW", "SUMMARIZE", "CREATE TABLE AS");
        assertThat(outcome(fixture, "SELECT ?, $a")).isEqualTo("execution");
    }

    @Test
    void anAssumptionThatCannotBeAskedOrIsFalseIsTheCoursesFault() {
        QueryFixture fixture = people().reference("SELECT count(*) AS n FROM people");
        String right = "SELECT count(*) AS n FROM people";
        assertThat(outcome(fixture.assumptions("(SELECT min(score) FROM people) > 0"), right))
                .isEqualTo("passed");
        assertThat(outcome(fixture.assumptions("(SELECT min(scor) FROM people) > 0"), right))
                .startsWith("error: assumption: the assumption cannot be asked: Referenced column");
        assertThat(outcome(fixture.assumptions("(SELECT min(score) FROM people) > 1"), right))
                .isEqualTo("error: assumption: the assumption is false on the dataset that the prompt shows");
    }

    @Test
    void aPivotWhoseColumnsAreFoundInTheRowsIsJudgedByItsResult() {
        QueryFixture fixture = people().reference("SELECT 'sum' AS what, sum(score) AS points FROM people");
        assertThat(outcome(
                        fixture,
                        "PIVOT (SELECT 'sum' AS what, 'points' AS n, score FROM people) ON n USING sum(score)"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "SELECT what, points FROM (PIVOT (SELECT 'sum' AS what, 'points' AS n, score FROM people)"
                                + " ON n USING sum(score))"))
                .isEqualTo("passed");
        assertThat(outcome(
                        fixture,
                        "PIVOT (SELECT 'sum' AS what, 'points' AS n, score FROM people) ON n USING max(score)"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "PIVOT people ON team USING sum(score) GROUP BY id"))
                .isEqualTo("column-count");
        assertThat(outcome(fixture, "CREATE TABLE x AS PIVOT people ON team USING sum(score)"))
                .isEqualTo("forbidden");
    }

    @Test
    void columnsThatAreOthersOnAnotherDatabaseAreAFault() {
        QueryFixture teams = people().reference(
                        "SELECT sum(score) FILTER (team = 'blue') AS blue, sum(score) FILTER (team = 'red') AS red FROM people");
        Verdict.Failed failed =
                (Verdict.Failed) teams.check(engine, "PIVOT (SELECT team, score FROM people) ON team USING sum(score)");
        assertThat(failed.faults()).first().isInstanceOfSatisfying(Fault.Execution.class, fault -> {
            assertThat(fault.engineMessage())
                    .startsWith("The columns depend on the rows: (")
                    .endsWith("(blue, red) on the prompt's dataset");
            assertThat(fault.dataset()).isEqualTo("generated");
        });
        assertThat(failed.counterexample()).isPresent();
    }

    // ---- types

    @Test
    void aTimestampIsNoDate() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE o (d DATE NOT NULL)")
                .data("INSERT INTO o VALUES ('2025-01-15'), ('2025-02-01')")
                .reference("SELECT DISTINCT CAST(date_trunc('month', d) AS DATE) AS month FROM o")
                .columns("month DATE");
        assertThat(outcome(fixture, "SELECT DISTINCT date_trunc('month', d) AS month FROM o"))
                .isEqualTo("column-types");
        assertThat(outcome(
                        fixture.types(Contract.Types.COMPARABLE),
                        "SELECT DISTINCT date_trunc('month', d) AS month FROM o"))
                .isEqualTo("passed");
    }

    @Test
    void anIntegerAndADecimalWithoutPlacesAreOneFamily() {
        QueryFixture fixture =
                people().reference("SELECT sum(score) AS s FROM people").columns("s BIGINT");
        assertThat(outcome(fixture, "SELECT sum(score)::DECIMAL(18,0) AS s FROM people"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT sum(score)::DECIMAL(18,2) AS s FROM people"))
                .isEqualTo("column-types");
        assertThat(outcome(fixture, "SELECT sum(score)::DOUBLE AS s FROM people"))
                .isEqualTo("column-types");
        assertThat(outcome(fixture, "SELECT sum(score)::VARCHAR AS s FROM people"))
                .isEqualTo("column-types");
        assertThat(outcome(fixture.types(Contract.Types.COMPARABLE), "SELECT sum(score)::DOUBLE AS s FROM people"))
                .isEqualTo("passed");
        assertThat(outcome(fixture.types(Contract.Types.EXACT), "SELECT sum(score) AS s FROM people"))
                .isEqualTo("column-types");
    }

    // ---- order

    @Test
    void anOrderByAColumnThatIsNotShownIsKept() {
        QueryFixture fixture = people().reference("SELECT email FROM people ORDER BY score DESC, id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT email FROM people ORDER BY score DESC, id"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT email FROM people ORDER BY score DESC, id DESC"))
                .isEqualTo("order");
        assertThat(outcome(fixture, "SELECT email FROM people ORDER BY email")).isEqualTo("order");
    }

    /** Who names the tables otherwise could not sort by the reference's words. */
    @Test
    void theOrderIsAskedForInTheWordsOfTheResult() {
        QueryFixture fixture = people().reference(
                        "SELECT p.team, p.id, 2 * p.score AS twice FROM people AS p ORDER BY p.team, 2 * p.score DESC, p.id, p.email")
                .orderedByReference();
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT team, id, 2 * score AS twice FROM people");
        assertThat(failed.faults()).contains(new Fault.Unordered(List.of("team", "twice DESC", "id", "p.email")));
    }

    @Test
    void aTieCutByLimitMayBeAnyPartOfIt() {
        QueryFixture fixture = people().reference("SELECT id FROM people ORDER BY score DESC LIMIT 1")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT id FROM people ORDER BY score DESC, id DESC LIMIT 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id FROM people ORDER BY score DESC, id LIMIT 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id FROM people ORDER BY id LIMIT 1"))
                .isNotEqualTo("passed");
    }

    @Test
    void aResultThatDependsOnTheOrderOfInsertionFails() {
        QueryFixture fixture = people().reference("SELECT team, min(id) AS first_id FROM people GROUP BY team");
        assertThat(outcome(fixture, "SELECT team, first(id) AS first_id FROM people GROUP BY team"))
                .isEqualTo("nondeterministic");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT team, first(id) AS first_id FROM people GROUP BY team");
        assertThat(((Fault.Nondeterministic) failed.faults().get(0)).cause()).isEqualTo(Fault.Cause.ANY_VALUE);
    }

    // ---- statements

    @Test
    void onlyOneQueryIsTaken() {
        QueryFixture fixture = people().reference("SELECT id FROM people");
        assertThat(outcome(fixture, "SELECT id FROM people; SELECT id FROM people"))
                .isEqualTo("statement-count");
        assertThat(outcome(fixture, "SELECT id FROM people;;;")).isEqualTo("passed");
        assertThat(outcome(fixture, "DROP TABLE people")).isEqualTo("forbidden");
        assertThat(outcome(fixture, "DELETE FROM people RETURNING id")).isEqualTo("forbidden");
        assertThat(outcome(fixture, "SELECT id FROM query('SELECT id FROM people')"))
                .isEqualTo("forbidden");
        assertThat(outcome(fixture, "SELEC id FROM people")).isEqualTo("syntax");
        assertThat(outcome(fixture, "SELECT idd FROM people")).isEqualTo("execution");
        assertThat(outcome(fixture, "SELECT id FROM people -- the end")).isEqualTo("passed");
    }

    @Test
    void aQueryThatAsksWhereItIsAskedIsNotTaken() {
        QueryFixture fixture = people().reference("SELECT id FROM people");
        for (String sql : List.of(
                "SELECT id FROM people WHERE current_query() NOT LIKE '%vid%'",
                "SELECT id FROM people WHERE current_database() <> 'x'",
                "SELECT id FROM people WHERE (SELECT count(*) FROM duckdb_tables()) > 0",
                "SELECT id FROM people WHERE EXISTS (SELECT 1 FROM information_schema.tables)")) {
            assertThat(outcome(fixture, sql)).as(sql).isEqualTo("forbidden");
        }
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT id FROM people WHERE current_query() <> ''");
        assertThat(((Fault.Forbidden) failed.faults().get(0)).found()).isEqualTo("current_query");
    }

    @Test
    void anErrorPointsAtItsPlaceInTheFile() {
        QueryFixture fixture = people().reference("SELECT id FROM people");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "-- größer\r\nSELECT id,\r\n       'ü', scoer\r\nFROM people");
        assertThat(failed.faults().get(0).at().orElseThrow().position()).isEqualTo(new Position(3, 13));
    }

    @Test
    void syntaxThatOnlyDuckDbReadsIsGradedByItsResult() {
        QueryFixture fixture = people().reference("SELECT team, sum(score) AS s FROM people GROUP BY team");
        assertThat(outcome(fixture, "FROM people SELECT team, sum(score) AS s GROUP BY ALL"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT * EXCLUDE (n) FROM (SELECT team, sum(score) AS s, count(*) AS n FROM people GROUP BY team)"))
                .isEqualTo("passed");
        assertThat(
                        outcome(
                                fixture,
                                "SELECT team, list_sum(list_transform(list(score), lambda x: x)) AS s FROM people GROUP BY team"))
                .isEqualTo("passed");
        QueryFixture pivot = people().reference(
                        "SELECT sum(score) FILTER (team = 'red') AS red, sum(score) FILTER (team = 'blue') AS blue FROM people");
        assertThat(
                        outcome(
                                pivot,
                                "SELECT red, blue FROM (PIVOT (SELECT team, score FROM people) ON team IN ('red', 'blue') USING sum(score))"))
                .isEqualTo("passed");
    }

    @Test
    void aQueryThatNeverEndsRunsOutOfTime() {
        try (Engine impatient = Engine.start(new Limits(Duration.ofMillis(300), 256_000_000, 64_000_000, 1))) {
            QueryFixture fixture = people().reference("SELECT count(*) AS n FROM people");
            assertThat(
                            fixture.outcome(
                                    impatient,
                                    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) AS n FROM t"))
                    .isEqualTo("timeout");
        }
    }

    @Test
    void aHugeResultIsNotHeld() {
        QueryFixture fixture = people().reference("SELECT id FROM people");
        Verdict.Failed failed =
                (Verdict.Failed) fixture.check(engine, "SELECT range::INTEGER AS id FROM range(1000000000)");
        Fault.Rows rows = (Fault.Rows) failed.faults().get(0);
        assertThat(rows.diff().truncated()).isTrue();
        assertThat(rows.diff().actualRows()).isLessThan(50_000);
    }

    @Test
    void rowsThatReferToRowsOfTheSameInsertAreTakenIn() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE staff (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES staff (id))")
                .data("INSERT INTO staff VALUES (3, 2), (2, 1), (1, NULL), (4, 1)")
                .reference("SELECT boss, count(*) AS n FROM staff WHERE boss IS NOT NULL GROUP BY boss");
        assertThat(outcome(fixture, "SELECT boss, count(boss) AS n FROM staff GROUP BY boss HAVING boss IS NOT NULL"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT boss, count(*) AS n FROM staff GROUP BY boss"))
                .isEqualTo("rows");
    }

    @Test
    void anOptimizationThatLosesRowsIsOff() {
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE e (i INTEGER, amt INTEGER); CREATE TABLE t (i INTEGER, d INTEGER)")
                .data("INSERT INTO e VALUES (1, -5), (2, 5); INSERT INTO t VALUES (1, 1), (2, 2)")
                .reference(
                        "SELECT e.i, sum(e.amt) AS s FROM e LEFT JOIN t ON t.i = e.i AND t.d >= 100 GROUP BY e.i HAVING sum(e.amt) < 0");
        assertThat(outcome(fixture, "SELECT 1 AS i, -5 AS s WHERE (SELECT count(*) FROM e) = 99"))
                .isEqualTo("rows");
    }

    // ---- content and rules

    @Test
    void aRuleIsCheckedOnceTheResultIsRight() {
        QueryFixture fixture = people().reference("SELECT id, email, team, score FROM people")
                .rules(new Rules(List.of("select-star"), List.of()));
        assertThat(outcome(fixture, "SELECT * FROM people")).isEqualTo("rule");
        assertThat(outcome(fixture, "SELECT * FROM people WHERE id > 1")).isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id, email, team, score FROM people"))
                .isEqualTo("passed");
    }

    @Test
    void theVerdictIsTheSameEveryTime() {
        QueryFixture fixture = people().reference("SELECT team, count(email) AS n FROM people GROUP BY team");
        Verdict first = fixture.check(engine, "SELECT team, count(*) AS n FROM people GROUP BY team");
        for (int i = 0; i < 5; i++) {
            assertThat(fixture.check(engine, "SELECT team, count(*) AS n FROM people GROUP BY team"))
                    .isEqualTo(first);
        }
    }
}
