package dev.datakata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.gradebook.GradeLine;
import dev.datakata.gradebook.GradebookJsonl;
import dev.datakata.gradebook.ShopCourse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, real worker processes. */
class GraderTest {
    /** No time or memory limit of the engine reaches it: the address space of the process ends it. */
    private static final String GREEDY =
            "SELECT length(repeat('x', 2000000000) || repeat('y', 2000000000)) AS id FROM range(10)\n";

    /** No time limit of the engine reaches it: the process has to be killed. */
    private static final String STUCK = "SELECT levenshtein(repeat('a', 900000), repeat('b', 900000)) AS id\n";

    /** Long, so that a busy machine changes no verdict. */
    private static final Duration USUAL = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private ShopCourse course;
    private Path output;

    @BeforeEach
    void writeCourse() throws IOException {
        course = ShopCourse.in(temp.resolve("course"));
        output = temp.resolve("gradebook");
    }

    @Test
    void bothLayoutsAreGraded() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ada/revenue.sql", "SELECT status, count(*) AS cents FROM orders GROUP BY status\n");
        answer("ada/units.md", ShopCourse.UNITS);
        answer("ben/katas/01-shop/02-paid/solution.sql", "-- Write here.\n");
        answer("ben/katas/01-shop/03-revenue/solution.sql", "SELEC status FROM orders\n");
        answer("ben/katas/01-shop/01-units/quiz.md", "- [ ] a. a cent\n- [x] b. a minute\n");
        answer("ben/katas/01-shop/04-gone/solution.sql", ShopCourse.PAID);

        GradeReport report = grade();

        assertThat(verdicts())
                .isEqualTo(Map.of(
                        "ada/paid", "passed",
                        "ada/revenue", "failed rows",
                        "ada/units", "passed",
                        "ben/paid", "pending",
                        "ben/revenue", "failed syntax",
                        "ben/units", "failed answer"));
        assertThat(report.unread())
                .extracting(unread -> unread.path())
                .containsExactly("ben/katas/01-shop/04-gone/solution.sql");
        assertThat(report.brokenContent()).isEmpty();
        assertThat(report.summary().get(0))
                .isEqualTo("2 submitters; of their answers 2 passed, 3 failed, 1 pending, 0 error");
        GradeLine syntax = lines().stream()
                .filter(line -> line.submitter().equals("ben") && line.kata().equals("revenue"))
                .findFirst()
                .orElseThrow();
        assertThat(syntax.faults().get(0).at()).isPresent();
        assertThat(syntax.faults().get(0).message()).isNotBlank();
        assertThat(output.resolve("gradebook.csv")).content().contains("ada,2,1,0,0,3,passed,passed,failed");
        assertThat(output.resolve("gradebook.html")).content().contains("ben/katas/01-shop/04-gone/solution.sql");
    }

    @Test
    void anAnswerThatEndsOrBlocksItsWorkerIsItsOwnFaultAndNobodyElses() throws Exception {
        for (String name : List.of("a", "c", "e", "g")) {
            answer(name + "/paid.sql", ShopCourse.PAID);
        }
        answer("b/paid.sql", GREEDY);
        answer("d/paid.sql", STUCK);
        answer("f/paid.sql", GREEDY);

        new Grader().grade(request(KataFilter.ALL, Duration.ofSeconds(1), 1), GradeProgress.SILENT);

        assertThat(verdicts())
                .containsEntry("a/paid", "passed")
                .containsEntry("c/paid", "passed")
                .containsEntry("e/paid", "passed")
                .containsEntry("g/paid", "passed");
        assertThat(verdicts().get("b/paid")).isIn("failed resource-limit", "failed timeout");
        assertThat(verdicts().get("d/paid")).isEqualTo("failed timeout");
        assertThat(verdicts().get("f/paid")).isEqualTo(verdicts().get("b/paid"));
    }

    @Test
    void equalTextsAreCheckedOnceAndGetOneVerdict() throws Exception {
        for (String name : List.of("ada", "ben", "cleo")) {
            answer(name + "/paid.sql", "SELEC id FROM orders\n");
            answer(name + "/revenue.sql", ShopCourse.REVENUE);
        }
        answer("dan/paid.sql", "SELEC  id FROM orders\n");

        GradeReport report = grade();

        assertThat(List.of(report.checked(), report.equal())).containsExactly(7L, 4L);
        assertThat(report.summary().get(1)).contains("7 answers checked").contains("(4 with the text of another one)");
        assertThat(verdicts())
                .containsEntry("ada/paid", "failed syntax")
                .containsEntry("cleo/paid", "failed syntax")
                .containsEntry("dan/paid", "failed syntax")
                .containsEntry("ben/revenue", "passed");
        assertThat(lines())
                .filteredOn(line -> line.kata().equals("revenue"))
                .extracting(GradeLine::millis)
                .hasSize(3)
                .containsOnly(lines().stream()
                        .filter(line -> line.kata().equals("revenue"))
                        .findFirst()
                        .orElseThrow()
                        .millis());
    }

    @Test
    void aSecondRunChecksOnlyWhatChanged() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ada/units.md", ShopCourse.UNITS);
        answer("ben/paid.sql", ShopCourse.PAID);
        answer("cleo/paid.sql", ShopCourse.PAID);
        assertThat(grade().checked()).isEqualTo(4);
        byte[] first = Files.readAllBytes(output.resolve("gradebook.jsonl"));

        GradeReport unchanged = grade();
        assertThat(List.of(unchanged.checked(), unchanged.kept())).containsExactly(0L, 4L);
        assertThat(output.resolve("gradebook.jsonl")).hasBinaryContent(first);

        answer("ben/paid.sql", "SELECT id FROM orders\n");
        Files.delete(temp.resolve("submissions/cleo/paid.sql"));
        answer("cleo/revenue.sql", ShopCourse.REVENUE);
        GradeReport changed = grade();
        assertThat(List.of(changed.checked(), changed.kept())).containsExactly(2L, 2L);
        assertThat(verdicts())
                .isEqualTo(Map.of(
                        "ada/paid", "passed",
                        "ada/units", "passed",
                        "ben/paid", "failed rows",
                        "cleo/revenue", "passed"));
    }

    @Test
    void aChangedKataIsGradedAgain() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ada/revenue.sql", ShopCourse.REVENUE);
        grade();
        course.file("01-shop/02-paid/data.sql", "INSERT INTO orders VALUES (9, 'paid', 1);\n");

        GradeReport report = grade();

        assertThat(List.of(report.checked(), report.kept())).containsExactly(1L, 1L);
    }

    @Test
    void anInterruptedRunIsTakenUpWhereItStopped() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ben/paid.sql", ShopCourse.PAID);
        answer("cleo/paid.sql", ShopCourse.PAID);
        grade();
        Path file = output.resolve("gradebook.jsonl");
        List<String> all = Files.readAllLines(file);
        // as a killed run leaves it: not sorted, the last line torn
        Files.writeString(
                file, all.get(2) + "\n" + all.get(0) + "\n" + all.get(1).substring(0, 40));

        GradeReport report = grade();

        assertThat(List.of(report.checked(), report.kept())).containsExactly(1L, 2L);
        assertThat(lines()).extracting(GradeLine::submitter).containsExactly("ada", "ben", "cleo");
    }

    @Test
    void aFilteredRunKeepsWhatStillHoldsOfTheOtherKatas() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ada/revenue.sql", ShopCourse.REVENUE);
        answer("ben/paid.sql", ShopCourse.PAID);
        answer("ben/revenue.sql", ShopCourse.REVENUE);
        grade();
        answer("ada/paid.sql", "SELECT 1 AS id\n");
        answer("ben/revenue.sql", "SELECT 1\n");

        GradeReport report = new Grader().grade(request(new KataFilter("revenue"), USUAL, 1), GradeProgress.SILENT);

        assertThat(List.of(report.checked(), report.kept())).containsExactly(1L, 1L);
        assertThat(verdicts())
                .isEqualTo(Map.of("ada/revenue", "passed", "ben/paid", "passed", "ben/revenue", "failed column-count"));
    }

    @Test
    void oneTwoOrEightWorkersGiveTheSameVerdicts() throws Exception {
        List<String> answers = List.of(
                ShopCourse.PAID,
                "SELECT id FROM orders WHERE cents < 600\n",
                "SELECT id FROM orders WHERE status <> 'open'\n",
                "SELECT id FROM orders WHERE status LIKE 'p%'\n",
                "SELECT DISTINCT id FROM orders WHERE status = 'paid'\n",
                "SELECT id, cents FROM orders\n",
                "SELECT 1 AS id UNION ALL SELECT 3\n",
                "SELECT id FROM orders WHERE upper(status) = 'PAID'\n",
                "SELECT nothing FROM orders\n",
                "DROP TABLE orders\n");
        for (int i = 0; i < answers.size(); i++) {
            answer("s" + i + "/paid.sql", answers.get(i));
            answer("s" + i + "/revenue.sql", i % 2 == 0 ? ShopCourse.REVENUE : "SELECT status, cents FROM orders\n");
        }
        List<List<GradeLine>> runs = new ArrayList<>();
        for (int workers : List.of(1, 2, 8)) {
            Files.deleteIfExists(output.resolve("gradebook.jsonl"));
            new Grader().grade(request(KataFilter.ALL, USUAL, workers), GradeProgress.SILENT);
            runs.add(lines().stream().map(GraderTest::withoutTime).toList());
        }

        assertThat(runs.get(0)).hasSize(20);
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
        assertThat(verdicts()).containsEntry("s0/paid", "passed").containsEntry("s1/paid", "failed rows");
    }

    @Test
    void aBrokenKataIsTheCoursesFaultAndTheOthersAreGraded() throws Exception {
        course.file("01-shop/02-paid/reference.sql", "SELECT no_such_column AS id FROM orders\n");
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ada/revenue.sql", ShopCourse.REVENUE);

        GradeReport report = grade();

        assertThat(verdicts()).isEqualTo(Map.of("ada/paid", "error", "ada/revenue", "passed"));
        assertThat(report.brokenContent().orElseThrow())
                .startsWith("1 answer could not be checked: the course or the checker is at fault")
                .contains("ada, paid: ")
                .contains("reference.sql");
        assertThat(lines().get(0).error().orElseThrow()).contains("reference.sql");

        course.file("01-shop/02-paid/reference.sql", ShopCourse.PAID);
        assertThat(grade().brokenContent()).isEmpty();
    }

    @Test
    void progressCountsEveryLine() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        answer("ben/katas/01-shop/02-paid/solution.sql", ShopCourse.PAID);
        List<String> told = new ArrayList<>();

        new Grader().grade(request(KataFilter.ALL, USUAL, 2), new GradeProgress() {
            @Override
            public void begins(long lines) {
                told.add("begins " + lines);
            }

            @Override
            public void graded(boolean kept) {
                told.add("graded");
            }
        });

        assertThat(told).containsExactly("begins 4", "graded", "graded", "graded", "graded");
    }

    @Test
    void whatCannotBeGradedIsSaidBeforeAnythingIsWritten() throws Exception {
        assertThatThrownBy(this::grade)
                .isInstanceOf(RunException.class)
                .hasMessageContaining("no folder of submissions");
        answer("ada/paid.sql", ShopCourse.PAID);
        assertThatThrownBy(() -> new Grader().grade(request(new KataFilter("payd"), USUAL, 1), GradeProgress.SILENT))
                .hasMessageContaining("did you mean 'paid'?");
        course.file("01-shop/02-paid/kata.yaml", "kind: quizz\n");
        assertThatThrownBy(this::grade)
                .hasMessageContaining("The course cannot be read")
                .hasMessageContaining("quizz");
        assertThat(output).doesNotExist();
    }

    @Test
    void aGradebookThatIsNoneIsNotOverwritten() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        Files.createDirectories(output);
        Files.writeString(output.resolve("gradebook.jsonl"), "my notes\n", StandardOpenOption.CREATE);

        assertThatThrownBy(this::grade)
                .isInstanceOf(RunException.class)
                .hasMessageContaining("is no line of a gradebook");
        assertThat(output.resolve("gradebook.jsonl")).hasContent("my notes");
    }

    @Test
    void aMachineThatStartsNoWorkerIsToldOnceAndNotForEveryAnswer() throws Exception {
        answer("ada/paid.sql", ShopCourse.PAID);
        List<Path> driverOnly = classpath().stream()
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith("duckdb_jdbc"))
                .toList();
        GradeRequest request = new GradeRequest(
                course.folder(), temp.resolve("submissions"), output, KataFilter.ALL, USUAL, 1, driverOnly);

        assertThatThrownBy(() -> new Grader().grade(request, GradeProgress.SILENT))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("The checker does not work");
        assertThat(lines()).isEmpty();
    }

    private GradeReport grade() throws RunException {
        return new Grader().grade(request(KataFilter.ALL, USUAL, 1), GradeProgress.SILENT);
    }

    private GradeRequest request(KataFilter filter, Duration timeout, int workers) {
        return new GradeRequest(
                course.folder(), temp.resolve("submissions"), output, filter, timeout, workers, classpath());
    }

    /** What this test runs on itself. */
    static List<Path> classpath() {
        String test = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(test.split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private void answer(String path, String text) throws IOException {
        ShopCourse.write(temp.resolve("submissions").resolve(path), text);
    }

    private List<GradeLine> lines() throws Exception {
        List<GradeLine> lines = new ArrayList<>();
        GradebookJsonl.forEach(output, lines::add);
        return lines;
    }

    private Map<String, String> verdicts() throws Exception {
        Map<String, String> verdicts = new TreeMap<>();
        for (GradeLine line : lines()) {
            String fault =
                    line.faults().isEmpty() ? "" : " " + line.faults().get(0).id();
            verdicts.put(line.submitter() + "/" + line.kata(), line.verdict() + fault);
        }
        return verdicts;
    }

    private static GradeLine withoutTime(GradeLine line) {
        return new GradeLine(
                line.submitter(),
                line.kata(),
                line.verdict(),
                line.faults(),
                line.diagnosis(),
                line.counterexampleRows(),
                line.error(),
                0,
                line.key());
    }
}
