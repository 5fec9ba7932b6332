package dev.datakata.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookFilesTest {
    @TempDir
    Path temp;

    private ShopCourse course;
    private Path output;
    private final List<GradeLine> lines = new ArrayList<>();

    @BeforeEach
    void writeCourse() throws Exception {
        course = ShopCourse.in(temp.resolve("course"));
        output = Files.createDirectories(temp.resolve("gradebook"));
        Files.createDirectories(temp.resolve("submissions"));
    }

    @Test
    void theCsvFileHasARowForEachSubmitterAndAColumnForEachKata() throws Exception {
        add("ada", "paid", "passed");
        add("ada", "revenue", "passed");
        add("ada", "units", "passed");
        add("cleo", "paid", "failed", "rows");
        add("cleo", "units", "pending");
        submitter("ben");

        publish();

        assertThat(output.resolve("gradebook.csv")).hasContent("""
                submitter,passed,failed,pending,error,points,units,paid,revenue
                ada,3,0,0,0,6,passed,passed,passed
                ben,0,0,0,0,0,,,
                cleo,0,1,1,0,0,pending,failed,
                """);
    }

    @Test
    void aSpreadsheetTakesNoNameForAFormula() throws Exception {
        List<String> names = List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "＝1",
                "a,b",
                "quo\"te",
                "two\nlines",
                "\u001B[31mred",
                "plain");
        for (String name : names) {
            add(name, "paid", "passed");
        }

        publish();

        List<String> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(output.resolve("gradebook.csv"))) {
            csv.forEach(row -> cells.add(row.getField(0)));
        }
        assertThat(cells)
                .containsExactlyInAnyOrder(
                        "submitter",
                        "'=1+1",
                        "'+1",
                        "'-1",
                        "'@SUM(A1)",
                        "\\t=1",
                        "' =1",
                        "'＝1",
                        "a,b",
                        "quo\"te",
                        "two\\nlines",
                        "\\u001B[31mred",
                        "plain");
    }

    @Test
    void whatWasNotGradedIsListedAndTheListGoesWhenThereIsNothingLeft() throws Exception {
        add("ada", "paid", "passed");
        Path stray = temp.resolve("submissions/ada/=cmd.sql");
        Files.writeString(stray, "");

        publish();
        assertThat(output.resolve("unread.csv"))
                .hasContent("submitter,file,why\nada,'=cmd.sql,answers no kata of the course\n");

        Files.delete(stray);
        publish();
        assertThat(output.resolve("unread.csv")).doesNotExist();
    }

    @Test
    void thePageTellsHowEachKataWentAndWhatWentWrongMostOften() throws Exception {
        add("ada", "paid", "passed");
        add("ben", "paid", "failed", "rows");
        add("cleo", "paid", "failed", "rows", "order");
        add("dan", "paid", "failed", "syntax");

        String page = publish();

        assertThat(page)
                .contains("<title>Gradebook: A &lt;b&gt;small&lt;/b&gt; shop</title>")
                .contains("4 submitters")
                .contains("value=\"25\"")
                .containsSubsequence(
                        "<li><code>rows</code> 2</li>",
                        "<li><code>order</code> 1</li>",
                        "<li><code>syntax</code> 1</li>")
                .contains("<li>Says &lt;script&gt;. <span class=\"soft\">(3)</span></li>")
                .contains("<td class=\"verdict passed\"><span role=\"img\" aria-label=\"passed\">✔</span></td>");
    }

    @Test
    void namesAreShownAndNeverActedOn() throws Exception {
        String name = "<img src=x onerror=alert(1)>\"' \u202Egnp.exe";
        add(name, "paid", "passed");

        String page = publish();

        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt;\"' \\u202Egnp.exe")
                .doesNotContain("<img")
                .doesNotContain("\u202E");
    }

    @Test
    void thePageLoadsNothing() throws Exception {
        add("ada", "paid", "passed");

        assertThat(publish())
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("<script")
                .contains("default-src 'none'");
    }

    @Test
    void aGroupTooLargeForAPageIsLeftToTheCsvFile() throws Exception {
        for (int i = 0; i <= GradebookHtml.MOST_ROWS; i++) {
            add("submitter-" + i, "paid", "passed");
        }

        assertThat(publish()).contains("the table is too long for a page").doesNotContain("submitter-7");
        assertThat(Files.readAllLines(output.resolve("gradebook.csv"))).hasSize(GradebookHtml.MOST_ROWS + 2);
    }

    private void submitter(String name) throws IOException {
        Files.createDirectories(temp.resolve("submissions").resolve(name));
        Files.writeString(temp.resolve("submissions").resolve(name).resolve("paid.sql"), "SELECT 1");
    }

    private void add(String submitter, String kata, String verdict, String... faults) throws IOException {
        submitter(submitter);
        List<GradeLine.FoundFault> found = new ArrayList<>();
        for (String id : faults) {
            found.add(new GradeLine.FoundFault(id, "wrong", Optional.empty()));
        }
        List<GradeLine.FoundDiagnosis> diagnosis =
                faults.length == 0 ? List.of() : List.of(new GradeLine.FoundDiagnosis("x", "Says <script>."));
        lines.add(new GradeLine(
                submitter, kata, verdict, found, diagnosis, OptionalInt.empty(), Optional.empty(), 1, "key"));
    }

    private String publish() throws Exception {
        try (GradebookJsonl gradebook = GradebookJsonl.open(output)) {
            for (GradeLine line : lines) {
                gradebook.append(line);
            }
            gradebook.finish();
        }
        Submissions submissions = Submissions.scan(temp.resolve("submissions"), course.katas(), output);
        Gradebook.publish(output, course.read(), submissions);
        return Files.readString(output.resolve("gradebook.html"));
    }
}
