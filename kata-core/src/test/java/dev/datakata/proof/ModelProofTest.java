package dev.datakata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.scaffold.KataSkeleton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The skeleton of a model, filled by an author. */
class ModelProofTest {
    @TempDir
    Path course;

    private Path kata;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(course.resolve("01-a"));
        Files.writeString(course.resolve("01-a/lesson.md"), "# A\n");
        Files.writeString(course.resolve("course.yaml"), "id: c\ntitle: C\nmodules: [01-a]\n");
        kata = KataSkeleton.of("boxes", "model", null).write(course, "01-a");
    }

    private void fill() throws Exception {
        Files.writeString(kata.resolve("prompt.md"), "Boxes with pieces in them.\n");
        Files.writeString(
                kata.resolve("accepted/unsigned.sql"),
                "CREATE TABLE example (example_id INT PRIMARY KEY, pieces UTINYINT NOT NULL CHECK (pieces <> 0));");
        Files.writeString(
                kata.resolve("accepted/later.sql"),
                "CREATE TABLE example (pieces INT CHECK (pieces IS NOT NULL AND pieces > 0), example_id INT);"
                        + "ALTER TABLE example ADD PRIMARY KEY (example_id);");
        Files.writeString(
                kata.resolve("rejected/loose.sql"),
                "-- expect: accepted-bad-row\nCREATE TABLE example (example_id INT PRIMARY KEY, pieces INT NOT NULL);");
    }

    private Proof prove() throws Exception {
        try (CoursePack pack = CoursePack.open(course);
                Engine engine = Engine.start(Limits.defaults())) {
            return new KataProver(engine)
                    .prove(new CourseReader().readKata(pack, "boxes").orElseThrow());
        }
    }

    private static Fate fate(Proof proof, String description) {
        return proof.mutants().stream()
                .filter(mutant -> mutant.description().equals(description))
                .map(MutantProof::fate)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mutant " + description + " in " + proof.mutants()));
    }

    @Test
    void aSkeletonIsRedUntilItIsFilled() throws Exception {
        assertThat(prove().broken())
                .extracting(Claim::what)
                .containsExactly(
                        "prompt.md says what is asked for",
                        "accepted/ holds 2 or more right answers, written differently",
                        "rejected/ holds 1 or more wrong answers");
    }

    @Test
    void everyMutantOfTheReferenceIsKilledByAProbeOrIsTheSameTable() throws Exception {
        fill();
        Proof proof = prove();

        assertThat(proof.broken()).isEmpty();
        assertThat(fate(proof, "without NOT NULL of `example_id`"))
                .isEqualTo(new Fate.Equivalent(EquivalenceRule.SAME_CATALOGUE));
        assertThat(fate(proof, "without NOT NULL of `pieces`"))
                .isEqualTo(new Fate.Killed("accepted-bad-row: example.pieces"));
        assertThat(fate(proof, "without PRIMARY KEY of `example_id`")).isEqualTo(new Fate.Killed("state"));
        assertThat(fate(proof, "with `>` where `>=` belongs in `CHECK (pieces >= 1)`"))
                .isEqualTo(new Fate.Killed("refused-good-row: an example of 1 piece"));
        assertThat(fate(proof, "with UNIQUE of `pieces`"))
                .isEqualTo(new Fate.Killed("refused-good-row: another example of 12 pieces"));
        assertThat(proof.count(Fate.Unresolved.class)).isZero();
    }

    @Test
    void aGapInTheProbesIsAMutantThatSurvives() throws Exception {
        fill();
        Path yaml = kata.resolve("kata.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("VALUES (2, 0)", "VALUES (2, -1)")
                        .replace("VALUES (2, 12)", "VALUES (2, 2)"));
        Proof proof = prove();

        assertThat(proof.met(Fate.Unresolved.class))
                .extracting(MutantProof::description)
                .containsExactly("with `0` where `1` belongs in `CHECK (pieces >= 1)`", "with UNIQUE of `pieces`");
    }
}
