package dev.datakata.check.query;

import static dev.datakata.check.query.QueryFixture.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Contract;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Verdicts that real graders were seen to get wrong, each by the name of the mistake. These tests stay for ever. One more is in the test
 * of pipelines: a SELECT of the right rows for a task that changes them.
 */
class OtherGradersMistakesTest {
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

    @Test
    void anEmptyResultWithWrongColumnsPasses() {
        QueryFixture none = people().reference("SELECT id, team FROM people WHERE score > 100")
                .columns("id INTEGER", "team VARCHAR");
        assertThat(outcome(none, "SELECT id FROM people WHERE score > 100")).isEqualTo("column-count");
        assertThat(outcome(none, "SELECT id, email FROM people WHERE score > 100"))
                .isEqualTo("column-names");
        assertThat(outcome(none, "SELECT id, team FROM people WHERE score > 100"))
                .isEqualTo("passed");
    }

    @Test
    void rowsBeyondTheHundredthAreNotCompared() {
        QueryFixture many = QueryFixture.schema("CREATE TABLE n (i INTEGER PRIMARY KEY);")
                .data("INSERT INTO n SELECT range FROM range(5000);")
                .reference("SELECT i, i % 7 AS r FROM n");
        assertThat(outcome(many, "SELECT i, CASE WHEN i = 4321 THEN 9 ELSE i % 7 END AS r FROM n"))
                .isEqualTo("rows");
        assertThat(outcome(many, "SELECT i, i - 7 * (i // 7) AS r FROM n")).isEqualTo("passed");
    }

    @Test
    void nullEqualsTheEmptyText() {
        QueryFixture fixture = people().reference("SELECT id, CASE WHEN score > 5 THEN team END AS t FROM people");
        assertThat(outcome(fixture, "SELECT id, CASE WHEN score > 5 THEN team ELSE '' END AS t FROM people"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT id, CASE WHEN score <= 5 THEN NULL ELSE team END AS t FROM people"))
                .isEqualTo("passed");
    }

    @Test
    void nullZeroAndTheEmptyTextSortAsOneAndAnEqualMultisetIsRefused() {
        QueryFixture fixture = QueryFixture.schema("CREATE TABLE v (a VARCHAR, n INTEGER);")
                .data("INSERT INTO v VALUES (NULL, 0), ('', NULL), ('0', 0), ('', 0), (NULL, NULL);")
                .reference("SELECT a, n FROM v");
        assertThat(outcome(
                        fixture, "SELECT a, n FROM v WHERE a IS NULL UNION ALL SELECT a, n FROM v WHERE a IS NOT NULL"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT a, coalesce(n, 0) AS n FROM v")).isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT coalesce(a, '') AS a, n FROM v")).isEqualTo("rows");
    }

    @Test
    void anExpectedNullCanNeverPass() {
        QueryFixture fixture = people().reference("SELECT max(score) AS best, NULL::INTEGER AS nobody FROM people");
        assertThat(outcome(fixture, "SELECT max(score) AS best, nullif(1, 1) AS nobody FROM people"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT max(score) AS best, 0 AS nobody FROM people"))
                .isEqualTo("rows");
    }

    @Test
    void aThirdIsNotWhatAnotherWayComputes() {
        QueryFixture fixture = people().reference("SELECT avg(score) AS a FROM people");
        assertThat(outcome(fixture, "SELECT sum(score) / count(*) AS a FROM people"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT round(avg(score), 1) AS a FROM people"))
                .isEqualTo("rows");
        QueryFixture third = people().reference("SELECT 1 / 3 AS third");
        assertThat(outcome(third, "SELECT 0.333333333333::DOUBLE AS third")).isEqualTo("passed");
        assertThat(outcome(third, "SELECT 0.333::DOUBLE AS third")).isEqualTo("rows");
    }

    @Test
    void nineWithAPlaceIsNotNine() {
        QueryFixture fixture = people().reference("SELECT id, score::DECIMAL(9, 1) AS s FROM people");
        assertThat(outcome(fixture, "SELECT id, score::DECIMAL(12, 3) AS s FROM people"))
                .isEqualTo("passed");
        QueryFixture whole = people().reference("SELECT id, score AS s FROM people");
        assertThat(outcome(whole, "SELECT id, score::DECIMAL(9, 0) AS s FROM people"))
                .isEqualTo("passed");
        assertThat(outcome(whole.types(Contract.Types.COMPARABLE), "SELECT id, score::DOUBLE AS s FROM people"))
                .isEqualTo("passed");
    }

    @Test
    void onlyTheFirstRowsTypesAreLookedAt() {
        // in the first row that comes out both are NULL
        QueryFixture fixture = people().reference(
                        "SELECT id, CASE WHEN id > 1 THEN score END AS s FROM people ORDER BY id")
                .orderedByReference();
        assertThat(outcome(fixture, "SELECT id, CASE WHEN id > 1 THEN score::VARCHAR END AS s FROM people ORDER BY id"))
                .isEqualTo("column-types");
    }

    @Test
    void tiesMustComeAsInTheReference() {
        QueryFixture fixture = people().reference("SELECT id, score FROM people ORDER BY score DESC")
                .ordered("score DESC");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score DESC, id"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score DESC, id DESC"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT id, score FROM people ORDER BY score"))
                .isEqualTo("order");
    }

    @Test
    void aNeedlessOrderByFails() {
        Verdict verdict =
                people().reference("SELECT id FROM people").check(engine, "SELECT id FROM people ORDER BY id DESC");
        assertThat(((Verdict.Passed) verdict).notes()).containsExactly(Note.NEEDLESS_ORDER);
    }

    @Test
    void aMissingOrderByPasses() {
        QueryFixture fixture =
                people().reference("SELECT id FROM people ORDER BY id").ordered("id");
        assertThat(outcome(fixture, "SELECT id FROM people")).isEqualTo("unordered");
        assertThat(outcome(fixture, "SELECT id FROM (SELECT id FROM people ORDER BY id)"))
                .isEqualTo("unordered");
        assertThat(outcome(fixture, "FROM people SELECT id ORDER BY ALL")).isEqualTo("passed");
    }

    @Test
    void orderIsDecidedByTheWordsOrderBy() {
        QueryFixture fixture =
                people().reference("SELECT id FROM people ORDER BY id").ordered("id");
        assertThat(outcome(fixture, "SELECT id FROM people WHERE 'order by' <> '' -- order by id"))
                .isEqualTo("unordered");
        assertThat(outcome(fixture, "SELECT id FROM people QUALIFY row_number() OVER (ORDER BY id) > 0"))
                .isEqualTo("unordered");
        assertThat(outcome(fixture, "SELECT id FROM people ORDER/* as asked */BY\n1"))
                .isEqualTo("passed");
        QueryFixture anyOrder = people().reference("SELECT id, team FROM people");
        assertThat(((Verdict.Passed) anyOrder.check(engine, "SELECT id, team FROM people WHERE 'order by' <> ''"))
                        .notes())
                .isEmpty();
    }

    @Test
    void rowsAreComparedAsASet() {
        QueryFixture fixture = people().reference("SELECT team FROM people");
        assertThat(outcome(fixture, "SELECT DISTINCT team FROM people")).isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT team FROM people UNION ALL SELECT team FROM people"))
                .isEqualTo("rows");
    }

    @Test
    void distinctIsStrippedBeforeComparing() {
        QueryFixture distinct = people().reference("SELECT DISTINCT team FROM people");
        assertThat(outcome(distinct, "SELECT team FROM people")).isEqualTo("rows");
        assertThat(outcome(distinct, "SELECT team FROM people GROUP BY team")).isEqualTo("passed");
        QueryFixture counted = people().reference("SELECT count(DISTINCT team) AS teams FROM people");
        assertThat(outcome(counted, "SELECT count(team) AS teams FROM people")).isEqualTo("rows");
    }

    @Test
    void twoColumnsOfOneNameBreakTheGrader() {
        QueryFixture fixture = people().reference("SELECT a.id, b.id FROM people a JOIN people b ON a.id + 1 = b.id");
        assertThat(outcome(fixture, "SELECT a.id, b.id FROM people a, people b WHERE a.id = b.id - 1"))
                .isEqualTo("passed");
        assertThat(outcome(fixture, "SELECT a.id, a.id FROM people a, people b WHERE a.id = b.id - 1"))
                .isEqualTo("rows");
    }

    @Test
    void theReferenceIsRunInTheAnswersPlace() {
        QueryFixture fixture = people().reference("SELECT id FROM people WHERE score >= 7");
        assertThat(outcome(fixture, "SELECT id FROM people WHERE score > 7")).isEqualTo("rows");
    }

    @Test
    void countOfEverythingPassesForCountOfAColumnSinceNoRowIsNull() {
        QueryFixture fixture = people().reference("SELECT team, count(email) AS n FROM people GROUP BY team");
        assertThat(outcome(fixture, "SELECT team, count(*) AS n FROM people GROUP BY team"))
                .isEqualTo("rows");
        assertThat(outcome(
                        fixture,
                        "SELECT team, sum(CASE WHEN email IS NULL THEN 0 ELSE 1 END) AS n FROM people GROUP BY ALL"))
                .isEqualTo("passed");
    }

    @Test
    void aLiteralAnswerPasses() {
        QueryFixture fixture = people().reference("SELECT count(*) AS n FROM people");
        assertThat(outcome(fixture, "SELECT 4 AS n")).isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT count(*) AS n FROM people WHERE id < 1000"))
                .isEqualTo("rows");
        assertThat(outcome(fixture, "SELECT count(id) AS n FROM people")).isEqualTo("passed");
    }

    @Test
    void aBrokenReferenceIsBlamedOnTheLearner() {
        assertThat(outcome(people().reference("SELECT nothing\nFROM people"), "SELECT id FROM people"))
                .startsWith("error: reference.sql:1: ");
    }

    @Test
    void anAliasIsDemandedThatThePromptDoesNotName() {
        // the contract's table shows the name that is asked for; one without a name of its own is asked for by nobody
        QueryFixture named =
                people().reference("SELECT sum(score) AS total FROM people").columns("total BIGINT");
        Verdict.Failed failed = (Verdict.Failed) named.check(engine, "SELECT sum(score) FROM people");
        assertThat(failed.faults()).singleElement().isInstanceOf(Fault.ColumnNames.class);
        QueryFixture free =
                people().reference("SELECT sum(score) AS total FROM people").names(Contract.Names.IGNORE);
        assertThat(outcome(free, "SELECT sum(score) FROM people")).isEqualTo("passed");
    }
}
