package dev.datakata.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.KataFilter;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.gradebook.ShopCourse;
import dev.datakata.report.CourseResult;
import dev.datakata.report.console.ConsolePage;
import dev.datakata.report.console.Style;
import dev.datakata.report.text.Block;
import dev.datakata.scaffold.CourseFiles;
import dev.datakata.scaffold.LearnerProject;
import dev.datakata.verdict.AnswerRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, real worker processes; what a learner reads is in golden files. */
class LearnerGoalsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/learner");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path temp;

    private LearnerFixture learner;

    private interface Ask<T> {
        T of(LearnerGoals goals) throws Exception;
    }

    @BeforeEach
    void generateAProject() throws Exception {
        learner = new LearnerFixture(temp);
        String kata = "01-shop/03-revenue/kata.yaml";
        Path file = learner.course.folder().resolve(kata);
        learner.course.file(kata, Files.readString(file) + """
                hints:
                  - Which columns does the contract name?
                  - |
                    One row for each status: group.

                    ```sql
                    GROUP BY
                      status
                    ```
                  - "`sum(cents)` adds up what is in a group."
                """);
        generate();
        learner.answer(LearnerFixture.UNITS, ShopCourse.UNITS).answer(LearnerFixture.PAID, LearnerFixture.WRONG);
    }

    private void generate() throws Exception {
        try (CoursePack pack = CoursePack.open(learner.course.folder())) {
            new LearnerProject(learner.project()).bring(new CourseFiles().of(new CourseReader().read(pack), pack));
        }
    }

    // ---- list

    @Test
    void theListShowsModulesStatesKindsAndDifficulties() throws Exception {
        CourseResult all = ask("", LearnerGoals::results);
        List<String> lines = new ArrayList<>();
        page(lines).list(all, LearnerGoals.inState(all, ""));
        golden("list", lines);
    }

    @Test
    void theListShowsOneStateAndCountsAll() throws Exception {
        CourseResult all = ask("", LearnerGoals::results);
        List<String> lines = new ArrayList<>();
        page(lines).list(all, LearnerGoals.inState(all, "pending"));
        golden("list-pending", lines);
        assertThatThrownBy(() -> LearnerGoals.inState(all, "solved"))
                .isInstanceOf(LearnerException.class)
                .hasMessage("kata.state is 'solved'; it can be pending, failed or passed.");
    }

    @Test
    void aNameThatMatchesNothingGetsAProposal() {
        assertThatThrownBy(() -> ask("revenu", LearnerGoals::results))
                .isInstanceOf(LearnerException.class)
                .hasMessageContaining("did you mean 'revenue'?");
    }

    // ---- hint

    @Test
    void hintsComeOneByOneAndAreRememberedOutsideOfTarget() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add("# asked " + (i + 1));
            page(lines).show(ask("revenue", LearnerGoals::hint));
        }
        golden("hints", lines);
        assertThat(learner.project().resolve(".kata/hints.json")).content().contains("\"revenue\": 3");
    }

    @Test
    void withoutANameTheHintIsToTheNextKataThatIsNotSolved() throws Exception {
        // paid is wrong, and has no hints
        assertThat(text(ask("", LearnerGoals::hint))).contains("02-paid – The paid orders has no hints");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        assertThat(text(ask("", LearnerGoals::hint))).contains("Hint 1 of 3: 03-revenue");
        learner.answer(LearnerFixture.REVENUE, ShopCourse.REVENUE);
        assertThat(text(ask("", LearnerGoals::hint))).contains("nothing left to work on");
    }

    @Test
    void aDamagedHintBookIsANewOne() throws Exception {
        for (String damage : List.of(
                "", "[]", "{\"seen\": 3}", "{\"seen\": {\"revenue\": \"x\"}}", "{\"seen\": {\"revenue\": -7}}")) {
            learner.answer(".kata/hints.json", damage);
            assertThat(text(ask("revenue", LearnerGoals::hint))).contains("Hint 1 of 3");
        }
    }

    // ---- reset

    @Test
    void resetKeepsEveryOldText() throws Exception {
        List<String> lines = new ArrayList<>();
        page(lines).show(ask("paid", LearnerGoals::reset));
        learner.answer(LearnerFixture.PAID, "SELECT 2\n");
        page(lines).show(ask("paid", LearnerGoals::reset));
        page(lines).show(ask("paid", LearnerGoals::reset));
        golden("reset", lines);
        assertThat(learner.project().resolve(LearnerFixture.PAID)).hasContent("-- Write here.");
        assertThat(learner.project().resolve(".kata/backup/paid/solution.sql.1.old"))
                .hasContent(LearnerFixture.WRONG.strip());
        assertThat(learner.project().resolve(".kata/backup/paid/solution.sql.2.old"))
                .hasContent("SELECT 2");
    }

    @Test
    void resetTakesOneKataByName() {
        assertThatThrownBy(() -> ask("", LearnerGoals::reset)).hasMessageContaining("-Dkata=<id>");
        assertThatThrownBy(() -> ask("*", LearnerGoals::reset))
                .hasMessage("kata:reset takes one kata, and -Dkata names 3: units, paid, revenue.");
    }

    @Test
    void resetGivesAQuizItsEmptyBoxesAndAMissingAnswerItsStub() throws Exception {
        ask("units", LearnerGoals::reset);
        assertThat(learner.project().resolve(LearnerFixture.UNITS)).content().contains("- [ ] a. a cent");
        Files.delete(learner.project().resolve(LearnerFixture.PAID));
        assertThat(text(ask("paid", LearnerGoals::reset))).contains("There was no text to keep.");
        Files.write(learner.project().resolve(LearnerFixture.PAID), new byte[] {(byte) 0xff, 0});
        assertThat(text(ask("paid", LearnerGoals::reset))).contains("solution.sql.1.old");
    }

    // ---- reveal

    @Test
    void theOfficialAnswerIsShownOnceTheLearnersIsRight() throws Exception {
        assertThatThrownBy(() -> ask("paid", LearnerGoals::reveal))
                .isInstanceOf(LearnerException.class)
                .hasMessage(
                        "The answer to 02-paid – The paid orders is not right yet; once it is, the course's own is shown.");
        assertThatThrownBy(() -> ask("revenue", LearnerGoals::reveal)).hasMessageContaining("has no answer yet");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        List<String> lines = new ArrayList<>();
        page(lines).show(ask("paid", LearnerGoals::reveal));
        page(lines).show(ask("units", LearnerGoals::reveal));
        golden("reveal", lines);
    }

    // ---- run

    @Test
    void aRunShowsColumnsRowsAndThePlan() throws Exception {
        learner.answer(
                LearnerFixture.REVENUE,
                "SELECT o.status, sum(cents) AS cents, NULL AS nothing\nFROM orders o JOIN (SELECT 'paid' AS status) p USING (status)\nGROUP BY ALL\n");
        golden("run", run("revenue"));
    }

    @Test
    void aRunSaysWhatIsWrongWithTheSql() throws Exception {
        learner.answer(LearnerFixture.PAID, "SELECT idd\nFROM orders\n");
        golden("run-refused", run("paid"));
        learner.answer(LearnerFixture.PAID, "DROP TABLE orders\n");
        assertThat(run("paid")).anyMatch(line -> line.contains("DROP"));
        learner.answer(LearnerFixture.PAID, "SELECT 1; SELECT 2\n");
        assertThat(run("paid")).anyMatch(line -> line.contains("2 statements"));
    }

    @Test
    void aRunShowsTheFirstRowsOfMany() throws Exception {
        learner.answer(LearnerFixture.PAID, "SELECT i FROM range(1000000) AS t(i)\n");
        assertThat(run("paid")).anyMatch(line -> line.contains("the first 50 rows; there are more"));
    }

    @Test
    void aRunThatEndsItsProcessIsSaidAndTheNextOneWorks() throws Exception {
        learner.answer(
                LearnerFixture.PAID,
                "SELECT length(repeat('x', 2000000000) || repeat('y', 2000000000)) AS id FROM range(10)\n");
        AnswerRun greedy = ask("paid", LearnerGoals::run).run();
        assertThat(greedy.trouble().orElseThrow().word()).isEqualTo("failed");
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID);
        assertThat(ask("paid", LearnerGoals::run).run().rows().orElseThrow().rows())
                .hasSize(2);
    }

    @Test
    void strangersSqlReachesNoFile() throws Exception {
        Path out = temp.resolve("out.csv");
        for (String sql : List.of(
                "COPY (SELECT 1) TO '" + out + "'",
                "SELECT * FROM read_csv('" + learner.course.folder().resolve("course.yaml") + "')",
                "ATTACH '" + out + "' AS x")) {
            learner.answer(LearnerFixture.PAID, sql + "\n");
            AnswerRun run = ask("paid", LearnerGoals::run).run();
            assertThat(run.rows()).as(sql).isEmpty();
            assertThat(run.trouble()).as(sql).isPresent();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void aQuizAndAnEmptyAnswerDoNotRun() {
        assertThatThrownBy(() -> ask("units", LearnerGoals::run)).hasMessageContaining("is a quiz");
        assertThatThrownBy(() -> ask("revenue", LearnerGoals::run)).hasMessageContaining("has no answer to run yet");
    }

    // ---- open

    @Test
    void aDatabaseThatAnotherProgramHasOpenIsNotReplaced() throws Exception {
        Path folder = temp.resolve("open");
        Path file = folder.resolve("paid.duckdb");
        ask("paid", goals -> goals.open(folder));
        String classpath = String.join(
                File.pathSeparator,
                LearnerFixture.classpath().stream().map(Path::toString).toList());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classpath,
                        OpenInAnotherProgram.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> ask("paid", goals -> goals.open(folder)))
                    .isInstanceOf(LearnerException.class)
                    .hasMessageContaining("paid.duckdb. Close it there, then ask again; nothing was written.");
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        // a log that a crash left behind would be replayed on the wrong file
        Files.writeString(folder.resolve("paid.duckdb.wal"), "left behind");
        assertThat(text(ask("paid", goals -> goals.open(folder)))).contains("jdbc:duckdb:");
        assertThat(folder.resolve("paid.duckdb.wal")).doesNotExist();
    }

    @Test
    void theDataIsWrittenToAFileThatDuckDbOpens() throws Exception {
        Path folder = learner.project().resolve("target/kata it's/open");
        for (int i = 0; i < 2; i++) {
            List<Block> said = ask("paid", goals -> goals.open(folder));
            assertThat(text(said)).contains("Written to", "jdbc:duckdb:");
        }
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("paid.duckdb"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT sum(cents)::BIGINT, count(*) FROM orders")) {
            rows.next();
            assertThat(List.of(rows.getLong(1), rows.getLong(2))).containsExactly(1220L, 3L);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("paid.duckdb"));
        }
        assertThatThrownBy(() -> ask("units", goals -> goals.open(folder))).hasMessageContaining("is a quiz");
    }

    @Test
    void dataThatDoesNotLoadIsTheCoursesFault() throws Exception {
        learner.course.file("01-shop/02-paid/data.sql", "INSERT INTO orders VALUES (1);\n");
        assertThatThrownBy(() -> ask("paid", goals -> goals.open(temp.resolve("open"))))
                .hasMessageContaining("The data of paid cannot be written")
                .hasMessageContaining("data.sql:1");
        try (var files = Files.list(temp.resolve("open"))) {
            assertThat(files).isEmpty();
        }
    }

    // ---- sync

    @Test
    void newContentComesAndNoAnswerIsTouched() throws Exception {
        learner.answer(LearnerFixture.PAID, ShopCourse.PAID).answer("katas/01-shop/09-gone/solution.sql", "SELECT 1\n");
        ask("", LearnerGoals::results);
        learner.course
                .file("01-shop/02-paid/prompt.md", "Ask for them, please.\n")
                .file("01-shop/04-new/kata.yaml", """
                        kind: quiz
                        question: New?
                        choices: [{id: a, text: Yes, right: true}, {id: b, text: No, says: It is.}]
                        """);
        List<String> lines = new ArrayList<>();
        page(lines).show(ask("", LearnerGoals::sync));
        lines.add("# again");
        page(lines).show(ask("", LearnerGoals::sync));
        golden("sync", lines);
        assertThat(learner.project().resolve(LearnerFixture.PAID)).hasContent(ShopCourse.PAID.strip());
        assertThat(learner.project().resolve("katas/01-shop/02-paid/prompt.md"))
                .content()
                .contains("please");

        ask("", LearnerGoals::results);
        assertThat(text(ask("", LearnerGoals::sync))).doesNotContain("older content");
    }

    private <T> T ask(String kata, Ask<T> ask) throws Exception {
        Desk desk = learner.desk();
        KataFilter filter = new KataFilter(kata);
        try (CheckSession session = new CheckSession(desk)) {
            return ask.of(new LearnerGoals(desk, session, new Choice(kata, filter::matches)));
        }
    }

    private List<String> run(String kata) throws Exception {
        LearnerGoals.Shown shown = ask(kata, LearnerGoals::run);
        List<String> lines = new ArrayList<>();
        page(lines).show(dev.datakata.report.learner.RunText.of(shown.kata(), shown.file(), shown.run()));
        return lines;
    }

    private static String text(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        new ConsolePage(lines::add, Style.plain(), 400, true).show(blocks);
        return String.join("\n", lines);
    }

    private static ConsolePage page(List<String> lines) {
        return new ConsolePage(lines::add, Style.plain(), 100, true);
    }

    private static void golden(String name, List<String> lines) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        String text = String.join("\n", lines) + "\n";
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
