package dev.datakata.content.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Challenge;
import dev.datakata.content.Contract;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Contract.OrderKey;
import dev.datakata.content.Contract.ReferenceOrder;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Rules;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final Contract FREE = new Contract(
            Optional.empty(),
            new ReferenceOrder(),
            List.of(),
            Contract.Names.CASE_INSENSITIVE,
            Contract.Types.FAMILY,
            OptionalDouble.empty());

    private static final Contract STRICT = new Contract(
            Optional.of(List.of(
                    new ContractColumn("kind|of", Optional.of("VARCHAR"), "a | b"),
                    new ContractColumn("total", Optional.empty(), ""))),
            new KeyOrder(List.of(
                    new OrderKey("total", true, Optional.of(true)), new OrderKey("kind|of", false, Optional.empty()))),
            List.of("kind|of", "total"),
            Contract.Names.EXACT,
            Contract.Types.EXACT,
            OptionalDouble.of(1e-6));

    @Test
    void aPromptSaysEverythingThatTheContractDemands() throws Exception {
        Kata kata = kata(query(
                STRICT, new Rules(List.of("select-star"), List.of("group-by")), "INSERT INTO t VALUES ('`a`', 1);\n"));

        assertThat(Prompt.markdown(
                        kata, Optional.of(List.of(Column.of("x", "VARCHAR"), Column.of("total", "HUGEINT")))))
                .isEqualTo(golden("prompt-strict.md"));
    }

    @Test
    void aPromptTakesItsColumnsFromTheReference() throws Exception {
        Kata kata = kata(query(FREE, Rules.none(), "-- a row\n".repeat(61)));

        assertThat(Prompt.markdown(kata, Optional.of(List.of(Column.of("total", "HUGEINT")))))
                .isEqualTo(golden("prompt-from-reference.md"));
        assertThat(Prompt.markdown(kata, Optional.empty()))
                .contains("The columns are those that the task names, in that order.");
    }

    @Test
    void aQuizIsItsOwnSheetWithNoBoxTicked() throws Exception {
        Quiz quiz = new Quiz(
                "Which?",
                List.of(new Quiz.Choice("a", "One\nline", true, ""), new Quiz.Choice("b", "Two", false, "No.")),
                false);
        Kata kata = kata(quiz);

        assertThat(Prompt.quizFile(kata))
                .isEqualTo(golden("quiz.md"))
                .isEqualTo(Prompt.markdown(kata, Optional.empty()));
        QuizSheet sheet = QuizSheet.parse(new SourceFile("quiz.md", Prompt.quizFile(kata)));
        assertThat(sheet.boxes()).extracting(QuizSheet.Box::choice).containsExactly("a", "b");
        assertThat(sheet.ticked()).isEmpty();
    }

    @Test
    void onlyAQuizHasASheet() {
        Kata kata = kata(query(FREE, Rules.none(), ""));

        assertThatThrownBy(() -> Prompt.quizFile(kata))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("totals is no quiz");
    }

    private static Query query(Contract contract, Rules rules, String data) {
        return new Query(
                new SourceFile("01-a/02-totals/schema.sql", "CREATE TABLE t (a VARCHAR, n BIGINT); -- ```\r\n"),
                new Dataset(
                        "visible",
                        Optional.of(new SourceFile("01-a/02-totals/data.sql", data)),
                        List.of(new SourceFile("01-a/02-totals/data/t.csv", "a,n\nx,1\n"))),
                List.of(),
                List.of(),
                new AuthorAnswers(
                        new SourceFile("01-a/02-totals/reference.sql", "SELECT 1"), List.of(), List.of(), Map.of()),
                contract,
                rules,
                List.of(),
                contract.equals(STRICT) ? List.of("t", "u") : List.of(),
                contract.equals(STRICT)
                        ? List.of(new SourceFile("kata.yaml#assumptions/1", "(SELECT min(n)\n FROM t) > 0"))
                        : List.of());
    }

    private static Kata kata(Challenge challenge) {
        String prompt = challenge instanceof Quiz ? "" : "# My own title\r\n\r\nAdd up.\r\n\r\n";
        return new Kata(
                "totals", "u", "Totals by  month", "a", "01-a/02-totals", 0, "", prompt, "", List.of(), challenge, "f");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = PromptTest.class.getResourceAsStream("/dev/datakata/content/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
