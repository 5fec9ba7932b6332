package dev.datakata.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.content.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {
    @TempDir
    Path temp;

    private Path folder;
    private List<Kata> katas;

    @BeforeEach
    void writeCourse() throws Exception {
        katas = ShopCourse.in(temp.resolve("course")).katas();
        folder = Files.createDirectories(temp.resolve("submissions"));
    }

    @Test
    void answersNamedByKatasAreFoundAndLackingOnesAreNotAskedFor() throws Exception {
        file("ada/paid.sql");
        file("ada/units.md");

        Submissions submissions = scan();

        assertThat(lines(submissions)).containsExactly("ada/units.md", "ada/paid.sql");
        assertThat(submissions.unread()).isEmpty();
    }

    @Test
    void aProjectHasAPlaceForEveryKata() throws Exception {
        file("ben/katas/01-shop/02-paid/solution.sql");
        file("ben/katas/01-shop/02-paid/prompt.md");
        file("ben/katas/01-shop/README.md");
        file("ben/pom.xml");

        Submissions submissions = scan();

        assertThat(lines(submissions))
                .containsExactly(
                        "ben/katas/01-shop/01-units/quiz.md (none)",
                        "ben/katas/01-shop/02-paid/solution.sql",
                        "ben/katas/01-shop/03-revenue/solution.sql (none)");
        assertThat(submissions.unread()).isEmpty();
    }

    @Test
    void submittersAreSortedByName() throws Exception {
        for (String name : List.of("zoe", "Zoe", "ada", "ämilie", "ada-2")) {
            file(name + "/paid.sql");
        }

        assertThat(scan().submitters())
                .extracting(Submitter::name)
                .containsExactly("Zoe", "ada", "ada-2", "zoe", "ämilie");
    }

    @Test
    void whatIsNoAnswerIsToldWithTheNearestName() throws Exception {
        file("ada/payed.sql");
        file("ada/units.sql");
        file("ada/paid.SQL.txt");
        file("ada/notes/paid.sql");
        file("ben/katas/01-shop/02-payd/solution.sql");
        file("ben/katas/01-shop/02-paid/solution.sql");
        file("ben/paid.sql");
        file("README.txt");

        assertThat(scan().unread())
                .extracting(unread -> unread.path() + " " + unread.why())
                .containsExactly(
                        "README.txt is no submitter's folder",
                        "ada/notes is a folder, and neither katas/ nor an answer",
                        "ada/paid.SQL.txt answers no kata of the course; did they mean paid.sql?",
                        "ada/payed.sql answers no kata of the course; did they mean paid.sql?",
                        "ada/units.sql answers no kata: the answer to this quiz is units.md",
                        "ben/paid.sql is not read: this folder is a project, whose answers are below katas/",
                        "ben/katas/01-shop/02-payd/solution.sql answers no kata of the course;"
                                + " did they mean katas/01-shop/02-paid/solution.sql?");
    }

    @Test
    void aThousandStrayFilesAreCountedAndNotAllNamed() throws Exception {
        for (int i = 0; i < 1000; i++) {
            file("ada/stray-file-number-" + i);
        }

        assertThat(scan().unread())
                .hasSize(51)
                .last()
                .isEqualTo(new Unread("ada", "", "holds 950 more files that answer no kata"));
    }

    @Test
    void hiddenFilesAndTheGradebookItselfAreNobodysAnswer() throws Exception {
        file(".git/config");
        file("ada/.DS_Store");
        file("ada/paid.sql");
        file("gradebook/gradebook.csv");

        Submissions submissions = Submissions.scan(folder, katas, folder.resolve("gradebook"));

        assertThat(submissions.submitters()).extracting(Submitter::name).containsExactly("ada");
        assertThat(submissions.unread()).isEmpty();
    }

    @Test
    void anEmptyFolderIsASubmitterWhoIsToldOf() throws Exception {
        Files.createDirectories(folder.resolve("ada"));

        Submissions submissions = scan();

        assertThat(submissions.submitters()).hasSize(1);
        assertThat(submissions.unread()).containsExactly(new Unread("ada", "", "is empty"));
    }

    @Test
    void aLinkThatLeavesTheSubmittersFolderIsNotFollowed() throws Exception {
        Path secret = temp.resolve("secret.sql");
        Files.writeString(secret, "SELECT 1");
        file("ada/paid.sql");
        Files.createDirectories(folder.resolve("eve/katas/01-shop/02-paid"));
        Files.createDirectories(folder.resolve("mal"));
        link("eve/katas/01-shop/02-paid/solution.sql", secret);
        link("mal/paid.sql", folder.resolve("ada/paid.sql"));
        link("mal/revenue.sql", secret);
        link("mal/units.md", temp.resolve("nowhere"));
        link("outside", temp.resolve("course"));

        Submissions submissions = scan();

        assertThat(lines(submissions))
                .containsExactly(
                        "ada/paid.sql",
                        "eve/katas/01-shop/01-units/quiz.md (none)",
                        "eve/katas/01-shop/02-paid/solution.sql (none)",
                        "eve/katas/01-shop/03-revenue/solution.sql (none)");
        assertThat(submissions.unread())
                .extracting(Unread::path)
                .containsExactly(
                        "eve/katas/01-shop/02-paid/solution.sql",
                        "mal/paid.sql",
                        "mal/revenue.sql",
                        "mal/units.md",
                        "outside");
    }

    @Test
    void aLinkInsideTheSubmittersFolderIsFollowed() throws Exception {
        file("ada/drafts/latest.sql");
        link("ada/paid.sql", folder.resolve("ada/drafts/latest.sql"));

        assertThat(lines(scan())).containsExactly("ada/paid.sql");
    }

    @Test
    void aFileThatBecomesALinkAfterTheScanIsNotFollowed() throws Exception {
        file("ada/paid.sql");
        Submissions submissions = scan();
        Files.writeString(temp.resolve("secret.sql"), "SELECT 1");
        Files.delete(folder.resolve("ada/paid.sql"));
        link("ada/paid.sql", temp.resolve("secret.sql"));

        assertThat(lines(submissions)).containsExactly("ada/paid.sql (none)");
    }

    @Test
    void noSubmissionsAreAnErrorThatSaysWhatIsExpected() throws Exception {
        assertThatThrownBy(() -> Submissions.scan(temp.resolve("nothing"), katas, temp))
                .hasMessageContaining("There is no folder of submissions");
        assertThatThrownBy(this::scan).hasMessageContaining("<kata id>.sql");
        assertThatThrownBy(() -> Submissions.scan(Files.writeString(temp.resolve("file"), ""), katas, temp))
                .hasMessageContaining("are no folder");
    }

    private Submissions scan() throws GradebookException {
        return Submissions.scan(folder, katas, temp.resolve("gradebook"));
    }

    private List<String> lines(Submissions submissions) {
        return submissions.submitters().stream()
                .flatMap(submitter -> katas.stream()
                        .filter(kata -> submissions.expects(submitter, kata))
                        .map(kata -> submissions.place(submitter, kata))
                        .map(place -> submitter.name() + "/" + place.name()
                                + (place.file().isPresent() ? "" : " (none)")))
                .toList();
    }

    private void file(String path) throws IOException {
        ShopCourse.write(folder.resolve(path), "SELECT 1\n");
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), target);
    }
}
