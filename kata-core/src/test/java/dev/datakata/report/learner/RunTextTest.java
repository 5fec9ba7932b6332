package dev.datakata.report.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.report.text.Block;
import dev.datakata.verdict.AnswerRun;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        revenue-by-month | on the prompt's data:
        pruning          | on the prompt's data:
        transfer         | on the prompt's data:
        silent-zero      | on the rows of the first scenario that the prompt shows:
        star-schema      | on an empty database:
        the-rename       | on the databases that the prompt tells of:
        """)
    void saysWhatTheAnswerRanOn(String id, String where) throws Exception {
        try (CoursePack pack = CoursePack.open(Path.of("../kata-content/src/main/resources"))) {
            Kata kata = new CourseReader().readKata(pack, id).orElseThrow();

            Block first = RunText.of(kata, "solution.sql", AnswerRun.of(Map.of(), Optional.empty()))
                    .get(0);

            assertThat(((Block.Heading) first).sentence().text()).contains(where);
        }
    }
}
