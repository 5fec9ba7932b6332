package dev.datakata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.RunReport.UnknownFolder;
import dev.datakata.report.KataResult;
import dev.datakata.report.Samples;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunReportTest {
    @Test
    void a_folders_name_cannot_act_on_the_terminal_or_give_a_runner_a_command() {
        assertThat(new UnknownFolder("01-x/a\u001B[31m\n::error::folder\u202E", Optional.empty()).warning())
                .isEqualTo("katas/01-x/a\\u001B[31m\\n::error::folder\\u202E answers no kata of the course and is not"
                        + " checked.");
    }

    @Test
    void a_wrong_answer_is_counted_beside_a_broken_kata() {
        KataResult broken =
                new KataResult(Samples.query("a", "A"), "a/solution.sql", new Verdict.Broken("no", "kata.yaml:1"), 1);
        KataResult wrong = Samples.result(
                Samples.query("b", "B"), Verdict.Failed.of(new Fault.StatementCount(2, 1, Optional.empty())));

        assertThat(new RunReport(Samples.course(List.of(broken, wrong, wrong)), List.of()).brokenContent())
                .contains("1 kata of the course cannot be checked: the course is at fault, not the answers to it."
                        + " Besides, 2 katas are not right yet");
        assertThat(new RunReport(Samples.course(List.of(broken, broken)), List.of()).brokenContent())
                .contains("2 katas of the course cannot be checked: the course is at fault, not the answers");
    }

    @Test
    void a_folder_is_told_with_the_kata_that_was_probably_meant() {
        assertThat(new UnknownFolder("01-x/silent-zeroo", Optional.of("01-x/02-silent-zero")).warning())
                .isEqualTo("katas/01-x/silent-zeroo answers no kata of the course and is not checked."
                        + " Did you mean katas/01-x/02-silent-zero?");
    }
}
