package dev.datakata.content.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.AuthorAnswers;
import dev.datakata.content.Dataset;
import dev.datakata.content.Kata;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Alter;
import dev.datakata.content.Pipeline.Crash;
import dev.datakata.content.Pipeline.Deliver;
import dev.datakata.content.Pipeline.Expect;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Load;
import dev.datakata.content.Pipeline.Run;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PipelineSectionTest {
    private static final SourceFile A = new SourceFile("01-m/01-k/batches/a.sql", "INSERT INTO s VALUES (1);\n");
    private static final SourceFile B = new SourceFile("01-m/01-k/batches/b.sql", "INSERT INTO s VALUES (2);\n");
    private static final SourceFile C = new SourceFile("01-m/01-k/batches/c.sql", "INSERT INTO s VALUES (3);\n");

    @Test
    void everythingTheCheckerDemandsIsInThePromptAndHiddenScenariosAreANumber() {
        Pipeline pipeline = new Pipeline(
                new SourceFile("schema.sql", "CREATE TABLE s (i INTEGER);\nCREATE TABLE t (i INTEGER);\n"),
                new Dataset("visible", Optional.empty(), List.of()),
                List.of(new Target("t", List.of("i"), List.of("at"), OptionalDouble.of(1e-6))),
                List.of(
                        new Scenario(
                                "a day",
                                false,
                                List.of(
                                        new Load(A),
                                        new Run(),
                                        new Alter("drop s.i", new SourceFile("kata.yaml", "ALTER")),
                                        new Run(),
                                        new Expect(Expectation.FAILURE_AND_UNCHANGED))),
                        new Scenario(
                                "a week",
                                false,
                                List.of(
                                        new Deliver(List.of(A, B), true, true),
                                        new Expect(Expectation.TABLES_OF_THE_REFERENCE),
                                        new Crash(),
                                        new Expect(Expectation.SAME_AS_ONCE))),
                        new Scenario(
                                "a secret",
                                true,
                                List.of(new Load(C), new Run(), new Expect(Expectation.SAME_AS_ONCE)))),
                new AuthorAnswers(new SourceFile("reference.sql", "SELECT 1"), List.of(), List.of(), Map.of()));
        Kata kata = new Kata("k", "u", "K", "m", "01-m/01-k", 1, "", "", "", List.of(), pipeline, "f");
        String prompt = Prompt.markdown(kata, Optional.empty());
        assertThat(prompt)
                .contains(
                        "- Compared: the rows of `t`, in any order, and the names and types of its columns. A row is identified by `i`."
                                + " Not compared: `at`. Floating-point values may differ by 0.000001",
                        "1. **a day**: load `batches/a.sql` → run → alter: `drop s.i` → run → *this run has to fail, and to leave every table as it was*\n",
                        "2. **a week**: deliver `batches/a.sql` and `batches/b.sql`, a run after each; and the same in every other order;"
                                + " and with each of them twice in a row; and with all of them a second time at the end → *compare* →"
                                + " run; and, each on its own, stopped after each statement, the last one too, and then run → *compare: the same as after one run*\n",
                        "And through 1 scenario that is not shown",
                        "`batches/a.sql`:\n\n```sql\nINSERT INTO s VALUES (1);\n```",
                        "VALUES (2)")
                .doesNotContain("secret", "c.sql", "VALUES (3)");
    }
}
