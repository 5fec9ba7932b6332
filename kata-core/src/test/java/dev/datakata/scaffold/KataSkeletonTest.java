package dev.datakata.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.proof.Claim;
import dev.datakata.proof.KataProver;
import dev.datakata.proof.Proof;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KataSkeletonTest {
    @TempDir
    Path course;

    @BeforeEach
    void anEmptyModule() throws IOException {
        Files.createDirectories(course.resolve("META-INF/datakata/01-first"));
        Files.writeString(course.resolve("META-INF/datakata/course.yaml"), "id: c\ntitle: C\nmodules: [01-first]\n");
    }

    @Test
    void aQueryCanBeReadAsItIs() throws Exception {
        KataSkeleton.of("one", "query", "It's: \"one\"").write(course, "01-first");
        KataSkeleton.of("two-things", "query", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .extracting(kata -> kata.path() + " " + kata.title())
                    .containsExactly("01-first/01-one It's: \"one\"", "01-first/02-two-things Two things");
        }
    }

    @Test
    void aPipelineCanBeReadAndChecksAsItIs() throws Exception {
        KataSkeleton.of("load", "pipeline", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course);
                Engine engine = Engine.start(Limits.defaults())) {
            Proof proof = new KataProver(engine)
                    .prove(new CourseReader().read(pack).katas().findFirst().orElseThrow());
            assertThat(proof.broken())
                    .extracting(Claim::what)
                    .containsExactly(
                            "prompt.md says what is asked for",
                            "accepted/ holds 2 or more right answers, written differently",
                            "rejected/ holds 1 or more wrong answers");
        }
    }

    @Test
    void aModelCanBeReadAsItIs() throws Exception {
        KataSkeleton.of("one", "model", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .extracting(kata -> kata.path() + " " + kata.kind())
                    .containsExactly("01-first/01-one MODEL");
        }
    }

    @Test
    void aPlanCanBeReadAsItIs() throws Exception {
        KataSkeleton.of("one", "plan", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .singleElement()
                    .satisfies(kata -> assertThat(kata.kind().word()).isEqualTo("plan"));
        }
    }

    @Test
    void checksOfDataCanBeReadAsTheyAre() throws Exception {
        KataSkeleton.of("one", "contract", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .extracting(kata -> kata.path() + " " + kata.kind().word())
                    .containsExactly("01-first/01-one contract");
        }
    }

    @Test
    void aQuizCanBeReadAsItIs() throws Exception {
        KataSkeleton.of("one", "quiz", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .extracting(kata -> kata.path() + " " + kata.kind())
                    .containsExactly("01-first/01-one QUIZ");
        }
    }

    @Test
    void aTransactionCanBeReadAsItIs() throws Exception {
        KataSkeleton.of("one", "transaction", null).write(course, "01-first");

        try (CoursePack pack = CoursePack.open(course)) {
            assertThat(new CourseReader().read(pack).katas())
                    .extracting(kata -> kata.path() + " " + kata.kind())
                    .containsExactly("01-first/01-one TRANSACTION");
        }
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path kata = KataSkeleton.of("one", "query", null).write(course, "01-first");
        Files.writeString(kata.resolve("reference.sql"), "mine");

        assertThatThrownBy(() -> KataSkeleton.of("one", "quiz", null).write(course, "01-first"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("01-one is there already");
        assertThat(kata.resolve("reference.sql")).hasContent("mine");
        try (var katas = Files.list(kata.getParent())) {
            assertThat(katas).hasSize(1);
        }
    }

    @Test
    void namesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> KataSkeleton.of("No Id", "query", null)).hasMessageContaining("kebab-case");
        assertThatThrownBy(() -> KataSkeleton.of("one", "poem", null)).hasMessageContaining("'poem'");
        assertThatThrownBy(() -> KataSkeleton.of("one", "query", null).write(course, "../.."))
                .hasMessageContaining("../..");
        assertThatThrownBy(() -> KataSkeleton.of("one", "query", null).write(course, "02-no"))
                .hasMessageContaining("no module folder '02-no'");
        assertThatThrownBy(() ->
                        KataSkeleton.of("one", "query", null).write(course.resolve("META-INF/datakata/01-first"), "x"))
                .hasMessageContaining("no course");
    }
}
