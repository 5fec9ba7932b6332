package dev.datakata.check.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanFault;
import dev.datakata.verdict.PlanNode;
import dev.datakata.verdict.Verdict;
import dev.datakata.worker.WireJson;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckerTest {
    private static final String RIGHT = """
            SELECT sensor, sum(value)::BIGINT AS total FROM reading
            WHERE taken_at >= '2025-02-01' AND taken_at < '2025-02-02' GROUP BY sensor ORDER BY sensor
            """;
    private static final String READS_ALL = """
            SELECT sensor, sum(value)::BIGINT AS total FROM reading
            WHERE strftime(taken_at, '%Y-%m-%d') = '2025-02-01' GROUP BY sensor ORDER BY sensor
            """;

    @TempDir
    private static Path temp;

    private static Kata kata;
    private static Engine engine;
    private static Checks checks;

    @BeforeAll
    static void start() throws Exception {
        kata = PlanCourse.in(temp.resolve("course")).read();
        engine = Engine.start(Limits.defaults());
        checks = new Checks(engine);
    }

    @AfterAll
    static void stop() {
        checks.close();
        engine.close();
    }

    private static Verdict check(String answer) {
        return checks.check(kata, new SourceFile("solution.sql", answer));
    }

    private static String outcome(Verdict verdict) {
        return verdict instanceof Verdict.Failed failed ? failed.faults().get(0).id() : verdict.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHERE taken_at >= '2025-02-01' AND taken_at < '2025-02-02'",
                "WHERE taken_at BETWEEN '2025-02-01' AND '2025-02-01 23:59:59.999999'",
                "WHERE CAST(taken_at AS DATE) = '2025-02-01'",
                "WHERE date_trunc('day', taken_at) = '2025-02-01'",
                "JOIN (SELECT DATE '2025-02-01' AS day) ON taken_at >= day AND taken_at < day + 1",
                "WHERE taken_at IN (SELECT taken_at FROM reading WHERE taken_at >= '2025-02-01' AND taken_at < '2025-02-02')",
            })
    void takesEveryRightAnswerThatReadsLittle(String where) {
        Verdict verdict =
                check("SELECT sensor, sum(value)::BIGINT AS total FROM reading " + where + " GROUP BY ALL ORDER BY 1");
        assertThat(verdict).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void refusesARightAnswerThatReadsTheWholeTableAndShowsBothPlans() {
        Verdict verdict = check(READS_ALL);
        assertThat(outcome(verdict)).isEqualTo("plan");
        PlanFault.OverLimit fault =
                (PlanFault.OverLimit) ((Verdict.Failed) verdict).faults().get(0);
        assertThat(fault.uses())
                .extracting(use -> use.count().what(), PlanFault.Use::over, PlanFault.Use::yours)
                .containsExactly(
                        tuple(PlanCount.What.ROWS_SCANNED, true, 480_000L),
                        tuple(PlanCount.What.ROW_GROUPS, true, 4L),
                        tuple(PlanCount.What.OPERATORS, false, 0L));
        assertThat(fault.uses().get(0).target()).isLessThan(130_000);
        assertThat(fault.yours().steps().filter(PlanNode::costly))
                .singleElement()
                .satisfies(step -> assertThat(step.table()).contains("reading"));
        assertThat(fault.target().steps())
                .noneMatch(PlanNode::costly)
                .as("details would give the answer away")
                .allMatch(step -> step.details().isEmpty());
    }

    @Test
    void comparesRowsBeforeItLooksAtThePlan() {
        assertThat(outcome(check(READS_ALL.replace("= '2025-02-01'", "= '2025-02-02'"))))
                .isEqualTo("rows");
        assertThat(outcome(check(RIGHT.replace("ORDER BY sensor", "")))).isEqualTo("unordered");
        assertThat(outcome(check(RIGHT.replace("AS total", "AS sum")))).isEqualTo("column-names");
        assertThat(outcome(check(RIGHT.replace("reading", "readings")))).isEqualTo("execution");
        assertThat(outcome(check(RIGHT.replace("FROM", "FORM")))).isEqualTo("syntax");
        assertThat(outcome(check(RIGHT + ";" + RIGHT))).isEqualTo("statement-count");
        assertThat(outcome(check("-- nothing"))).isEqualTo("statement-count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE mine AS SELECT 1",
                "DELETE FROM reading",
                "ATTACH ':memory:' AS other",
                "USE memory",
                "SET disabled_optimizers = 'filter_pushdown'",
                "PRAGMA enable_profiling",
                "EXPLAIN ANALYZE SELECT 1",
            })
    void takesQueriesOnly(String statement) {
        assertThat(outcome(check(statement))).isEqualTo("forbidden");
        assertThat(check(RIGHT)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void anAnswerThatKnowsTheSmallDatasetsOnlyIsHeldAgainstTheLargeOne() {
        // right wherever a table has few rows, and no generated database has more
        String few = RIGHT.replace(
                "sum(value)::BIGINT",
                "sum(value) FILTER (value < 1001 - "
                        + "(SELECT count(*) FROM (SELECT 1 FROM reading LIMIT 1000)))::BIGINT");
        Verdict verdict = check(few.replace("1001 -", "1100 -"));
        assertThat(outcome(verdict)).isEqualTo("rows");
        assertThat(((Verdict.Failed) verdict).faults().get(0))
                .isInstanceOfSatisfying(
                        Fault.Rows.class, rows -> assertThat(rows.dataset()).isEqualTo("large"));
    }

    @Test
    void anAnswerThatDoesNotComeToItsEndOnTheLargeDatasetIsToldWhatTheTargetTakes() {
        String pairs = """
                SELECT a.sensor, sum(a.value)::BIGINT AS total FROM reading a
                WHERE taken_at >= '2025-02-01' AND taken_at < '2025-02-02'
                  AND (SELECT count(*) FROM reading b, reading c WHERE b.value + c.value > -1) > 0
                GROUP BY ALL ORDER BY ALL
                """;
        Verdict verdict = check(pairs);
        assertThat(((Verdict.Failed) verdict).faults().get(0))
                .isInstanceOfSatisfying(PlanFault.Unfinished.class, unfinished -> {
                    assertThat(unfinished.id()).isEqualTo("timeout");
                    assertThat(unfinished.limits().get(0).target()).isPositive();
                });
        assertThat(check(RIGHT)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void theVerdictIsTheSameTenTimes() {
        Set<String> seen = new HashSet<>();
        WireJson json = new WireJson();
        for (int i = 0; i < 10; i++) {
            seen.add(json.write(check(READS_ALL), Verdict.class));
        }
        assertThat(seen).hasSize(1);
        assertThat(json.read(seen.iterator().next(), Verdict.class)).isEqualTo(check(READS_ALL));
    }

    @Test
    void aLargeDatasetThatCannotBeMadeIsTheCoursesFault(@TempDir Path course) throws Exception {
        Kata broken = PlanCourse.in(course)
                .kata("large.sql", "INSERT INTO reading VALUES ('2025-01-01', 1, 5000);\n")
                .read();
        assertThat(checks.check(broken, new SourceFile("solution.sql", RIGHT)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        verdict -> assertThat(verdict.at()).contains("large.sql:1"));
    }

    @Test
    void projectionsAreNoWork() {
        PlanNode scan = step("TABLE_SCAN", 100, List.of());
        PlanNode plain = step("HASH_GROUP_BY", 3, List.of(scan));
        PlanNode wrapped = step(
                "PROJECTION", 3, List.of(step("HASH_GROUP_BY", 3, List.of(step("PROJECTION", 100, List.of(scan))))));
        PlanCount passed = new PlanCount(PlanCount.What.ROWS_PASSED, Optional.empty(), List.of());
        assertThat(passed.of(plain)).isEqualTo(103).isEqualTo(passed.of(wrapped));
    }

    private static PlanNode step(String name, long rows, List<PlanNode> children) {
        return new PlanNode(name, Optional.empty(), rows, Optional.empty(), List.of(), false, children);
    }
}
