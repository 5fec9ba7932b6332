package dev.datakata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.RunReport.UnknownFolder;
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
    void a_folder_is_told_with_the_kata_that_was_probably_meant() {
        assertThat(new UnknownFolder("01-x/silent-zeroo", Optional.of("01-x/02-silent-zero")).warning())
                .isEqualTo("katas/01-x/silent-zeroo answers no kata of the course and is not checked."
                        + " Did you mean katas/01-x/02-silent-zero?");
    }
}
