package dev.datakata.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.check.plan.PlanCourse;
import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.content.PlanLimit.Count;
import dev.datakata.content.prompt.Prompt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {
    private static final String YAML = PlanCourse.KATA + "kata.yaml";
    private static final String SCANNED = "{count: rows-scanned, table: reading, at-most: 200000, naive: 480000}";

    @TempDir
    private Path temp;

    private PlanCourse course;

    @BeforeEach
    void write() throws IOException {
        course = PlanCourse.in(temp);
    }

    private List<String> problems() throws IOException {
        try {
            course.read();
            return List.of();
        } catch (ContentException e) {
            return e.getMessage().lines().toList();
        }
    }

    @Test
    void readsWhatAQueryHasAndTheLimitsWithTheLargeDataset() throws Exception {
        Plan plan = (Plan) course.read().challenge();

        assertThat(plan.limits())
                .containsExactly(
                        new PlanLimit(Count.ROWS_SCANNED, Optional.of("reading"), List.of(), 200_000, 480_000),
                        new PlanLimit(Count.ROW_GROUPS, Optional.of("reading"), List.of(), 2, 4),
                        new PlanLimit(Count.OPERATORS, Optional.empty(), List.of("CROSS_PRODUCT"), 0, 1));
        assertThat(plan.accepted()).hasSize(2);
        assertThat(plan.result()).contains(plan.query());
        assertThat(plan.start().orElseThrow().data().script()).contains(plan.large());
    }

    @Test
    void namesEveryMistakeInTheLimitsAtItsLine() throws Exception {
        course.change("kata.yaml", SCANNED, "{count: rows-scaned, table: reading, at-most: 1, naive: 4}")
                .change(
                        "kata.yaml",
                        "{count: row-groups, table: reading, at-most: 2, naive: 4}",
                        "{count: row-groups, table: readings, at-most: 2, naive: 2}")
                .change("kata.yaml", "of: [CROSS_PRODUCT], at-most: 0", "at-most: none, most: 3");

        assertThat(problems())
                .containsExactly(
                        YAML
                                + ":10: 'count' has to be rows-scanned or row-groups or rows-passed or operators, found 'rows-scaned'",
                        YAML + ":11: schema.sql has no table 'readings'",
                        YAML + ":11: the naive query has to be over the limit",
                        YAML
                                + ":12: 'at-most' has to be a whole number that is not negative, in digits only, found 'none'",
                        YAML + ":12: unknown key 'most' of a limit; known here: count, table, of, at-most, naive");
    }

    @Test
    void aLimitThatCannotBeCountedIsRefused() throws Exception {
        course.change("kata.yaml", SCANNED, "{count: rows-passed, table: reading, of: [FILTER], at-most: 1, naive: 4}")
                .change("kata.yaml", "of: [CROSS_PRODUCT], ", "")
                .change(
                        "kata.yaml",
                        "{count: row-groups, table: reading, at-most: 2, naive: 4}",
                        "{count: operators, at-most: 0, naive: 1}");

        assertThat(problems())
                .containsExactly(
                        YAML + ":10: only operators have 'of'",
                        YAML + ":10: only rows-scanned and row-groups are counted by table",
                        YAML + ":11: 'of' has to list the operators that are counted, such as [CROSS_PRODUCT]",
                        YAML + ":12: 'of' has to list the operators that are counted, such as [CROSS_PRODUCT]",
                        YAML + ":12: this is limited already");
    }

    @Test
    void aPlanWithoutLimitsOrFilesIsRefused() throws Exception {
        course.kata("kata.yaml", "kind: plan\nlimits: []\n")
                .kata("naive.sql", " \n")
                .kata("large.sql", "");

        assertThat(problems())
                .containsExactly(
                        YAML + ":2: a plan needs at least one limit",
                        PlanCourse.KATA
                                + "large.sql:1: the file is empty: a plan is measured on a large dataset, which this SQL makes",
                        PlanCourse.KATA
                                + "naive.sql:1: the file is empty: a plan needs the right query that does too much, to show and to measure");
    }

    @Test
    void thePromptShowsTheQueryToBeatAndEveryLimit() throws Exception {
        Kata kata = course.read();

        try (var golden = getClass().getResourceAsStream("/dev/datakata/content/prompt-plan.md")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Prompt.markdown(kata, Optional.empty())).isEqualTo(expected);
        }
    }
}
