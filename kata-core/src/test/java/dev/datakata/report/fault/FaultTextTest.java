package dev.datakata.report.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTextTest {
    private static final FaultText TEXT = new FaultText("solution.sql", 10);

    /** The running text of an explanation, a line for each paragraph. */
    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).sentence().text())
                .toList();
    }

    @Test
    void what_the_author_explains_is_said_in_full_however_long_it_is() {
        String says = "b. A column store reads the two columns that are asked for. ".repeat(10) + "So it is fast.";
        Fault.Answer wrong =
                new Fault.Answer(Fault.Problem.WRONG_CHOICE, List.of("b"), List.of(says), Optional.empty());
        Verdict.Failed failed =
                new Verdict.Failed(List.of(wrong), List.of(new Diagnosis("d", says, true)), Optional.empty());

        assertThat(paragraphs(TEXT.explain(failed)).stream().filter(says::equals))
                .as("the explanation of the choice and the diagnosis")
                .hasSize(2);
    }
}
