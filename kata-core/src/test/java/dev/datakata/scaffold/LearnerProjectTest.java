package dev.datakata.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.ContentException;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerProjectTest {
    private static final String QUIZ = "01-shop/01-cheapest/";
    private static final String QUERY = "01-shop/02-revenue/";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeACourse() throws IOException {
        write("course.yaml", "id: shop\ntitle: A shop\ndescription: Two katas.\nmodules: [01-shop]\n");
        write("01-shop/lesson.md", "# The shop\r\n\r\n![A bridge](bridge.svg)\r\n");
        write("01-shop/bridge.svg", "<svg/>");
        write(QUIZ + "kata.yaml", """
                kind: quiz
                title: Which [one] | which?
                question: Tick it.
                choices:
                  - {id: a, text: a minute, says: No.}
                  - {id: b, text: a cent, right: true}
                """);
        write(QUERY + "kata.yaml", """
                kind: query
                summary: Add up.
                contract: {columns: from-reference}
                """);
        write(QUERY + "schema.sql", "CREATE TABLE orders (id BIGINT, cents INTEGER);\n");
        write(QUERY + "data.sql", "INSERT INTO orders VALUES (1, 5);\n");
        write(QUERY + "reference.sql", "SELECT id, cents / 100.0 AS euros FROM orders;\n");
        write(QUERY + "stub.sql", "-- Write here.\r\n");
    }

    @Test
    void aNewProjectHoldsTheCourseMapTheLessonsThePromptsAndEmptyAnswers() throws Exception {
        assertThat(bring().added())
                .containsExactly(
                        "README.md",
                        "katas/01-shop/README.md",
                        "katas/01-shop/bridge.svg",
                        "katas/01-shop/01-cheapest/quiz.md",
                        "katas/01-shop/02-revenue/prompt.md",
                        "katas/01-shop/02-revenue/solution.sql");

        assertThat(project("katas/01-shop/README.md")).hasContent("# The shop\n\n![A bridge](bridge.svg)");
        assertThat(project("katas/01-shop/bridge.svg")).hasContent("<svg/>");
        assertThat(project("katas/01-shop/01-cheapest/quiz.md"))
                .content()
                .contains("- [ ] a. a minute", "- [ ] b. a cent");
        assertThat(Files.readString(project("katas/01-shop/02-revenue/solution.sql")))
                .isEqualTo("-- Write here.\n");
    }

    @Test
    void theCourseMapLinksEveryKataToTheFileToReadFirst() throws Exception {
        bring();

        assertThat(project("README.md"))
                .content()
                .contains(
                        "# A shop\n",
                        "\nTwo katas.\n",
                        "### [The shop](katas/01-shop/README.md)\n",
                        "| [Which \\[one\\] \\| which?](katas/01-shop/01-cheapest/quiz.md) |  | quiz |\n",
                        "| [Revenue](katas/01-shop/02-revenue/prompt.md) | Add up. | query |\n",
                        "`mvn verify -Dkata=revenue`");
    }

    @Test
    void thePromptShowsNamesAndTypesThatTheContractLeavesToTheReference() throws Exception {
        bring();

        assertThat(project("katas/01-shop/02-revenue/prompt.md"))
                .content()
                .contains("| `id` | `BIGINT` |\n", "| `euros` | `DOUBLE` |\n");
    }

    @Test
    void aReferenceThatDoesNotWorkIsTheCoursesFaultWithFileAndLine() throws Exception {
        write(QUERY + "reference.sql", "SELECT id,\n  cent\nFROM orders;\n");

        assertThatThrownBy(this::bring)
                .isInstanceOf(ContentException.class)
                .hasMessageStartingWith("01-shop/02-revenue/reference.sql:2: ");
    }

    @Test
    void newContentReachesAProjectWithoutTouchingWhatIsTheLearners() throws Exception {
        bring();
        Files.writeString(project("README.md"), "my notes");
        Files.writeString(project("katas/01-shop/02-revenue/solution.sql"), "SELECT 1;");
        write("01-shop/lesson.md", "# The shop\n\nMore.\n");
        write(
                "01-shop/03-new/kata.yaml",
                "kind: quiz\nquestion: Q?\nchoices: [{id: a, text: A, right: true}, {id: b, text: B, says: No.}]\n");

        LearnerProject.Changes changes = bring();

        assertThat(changes.added()).containsExactly("katas/01-shop/03-new/quiz.md");
        assertThat(changes.updated()).containsExactly("katas/01-shop/README.md");
        assertThat(changes.kept())
                .containsExactly(
                        "README.md", "katas/01-shop/01-cheapest/quiz.md", "katas/01-shop/02-revenue/solution.sql");
        assertThat(project("README.md")).hasContent("my notes");
        assertThat(project("katas/01-shop/02-revenue/solution.sql")).hasContent("SELECT 1;");
    }

    private LearnerProject.Changes bring() throws ContentException, IOException {
        try (CoursePack pack = CoursePack.open(folder.resolve("course"))) {
            List<ProjectFile> files = new CourseFiles().of(new CourseReader().read(pack), pack);
            return new LearnerProject(folder.resolve("project")).bring(files);
        }
    }

    private Path project(String file) {
        return folder.resolve("project").resolve(file);
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve("course").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
