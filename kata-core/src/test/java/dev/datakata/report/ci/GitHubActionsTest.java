package dev.datakata.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.ReportException;
import dev.datakata.report.Reporter;
import dev.datakata.report.Samples;
import dev.datakata.report.html.NastyCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTest {
    /** One command, as the runner takes it: a name, properties, data; nothing of either holds what ends it. */
    private static final Pattern COMMAND = Pattern.compile(
            "::error (file=[^:,\r\n]*,line=\\d+(,col=\\d+,endColumn=\\d+)?,)?title=[^:,\r\n]*::[^\r\n]*");

    @TempDir
    Path temp;

    private static List<String> annotations(String prefix, CourseResult result) {
        List<String> lines = new ArrayList<>();
        new GitHubAnnotationReporter(lines::add, prefix).report(result);
        return lines;
    }

    @Test
    void outside_of_a_job_nothing_is_reported() {
        assertThat(GitHubActions.reporters(Map.of(), temp, line -> {})).isEmpty();
        assertThat(GitHubActions.reporters(
                        Map.of("GITHUB_ACTIONS", "false", "GITHUB_STEP_SUMMARY", ""), temp, line -> {}))
                .isEmpty();
    }

    @Test
    void a_job_gets_annotations_below_its_repository_and_a_summary() throws Exception {
        Path summary = Files.writeString(temp.resolve("summary.md"), "before\n");
        List<String> lines = new ArrayList<>();
        List<Reporter> reporters = GitHubActions.reporters(
                Map.of(
                        "GITHUB_ACTIONS",
                        "true",
                        "GITHUB_WORKSPACE",
                        temp.toString(),
                        "GITHUB_STEP_SUMMARY",
                        summary.toString()),
                temp.resolve("class/learner"),
                lines::add);
        for (Reporter reporter : reporters) {
            reporter.report(Samples.mixed());
        }
        assertThat(lines)
                .containsExactly(
                        "::error file=class/learner/katas/01-introduction/03-revenue-by-month/solution.sql,line=1,"
                                + "title=Paid revenue by month (column-types)::"
                                + "column `month` is a TIMESTAMP, the contract says DATE",
                        "::error title=The grain of a table::the course itself is broken here, not your answer:"
                                + " Table with name order does not exist! (`02-data-modeling/01-grain/proof.sql:4`)");
        assertThat(Files.readString(summary))
                .startsWith("before\n### Data engineering ")
                .contains("**2 of 5 solved** · 1 failed · 1 pending · 1 error");
    }

    @Test
    void an_annotation_stands_at_the_answers_line_and_column() {
        KataResult kata = Samples.result(
                Samples.query("a", "100 %: a, b"), Samples.failures().get("execution/unknown-column"));
        assertThat(annotations("", Samples.course(List.of(kata))))
                .containsExactly("::error file=katas/01-introduction/03-a/solution.sql,line=2,col=12,endColumn=18,"
                        + "title=100 %25%3A a%2C b (execution)::DuckDB cannot run this: Referenced column \"amount\" not"
                        + " found in FROM clause!");
    }

    @Test
    void no_text_ends_an_annotation_or_starts_another() {
        List<String> lines = annotations("", NastyCourse.everywhere());
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(line)
                        .matches(COMMAND)
                        .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    }

    @Test
    void a_hostile_text_in_the_summary_is_text() {
        String markdown = GitHubSummaryReporter.markdown(NastyCourse.everywhere());
        assertThat(markdown).doesNotContain("@user");
        Document page = rendered(markdown);
        assertThat(page.body().getAllElements().stream().map(Element::tagName).distinct())
                .isSubsetOf(
                        "body", "h3", "h4", "p", "strong", "code", "ul", "li", "details", "summary", "table", "thead",
                        "tbody", "tr", "th", "td");
        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select("tbody tr"))
                .hasSize(NastyCourse.everywhere().total())
                .allSatisfy(row -> assertThat(row.select("td")).hasSize(3));
        assertThat(page.text())
                .contains("<script>alert(1)</script>", "::error file=a.sql::owned", "\\u001B[31mred", "@user #12");
    }

    static Document rendered(String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown)));
    }

    @Test
    void a_blank_at_the_start_of_a_text_indents_nothing() {
        assertThat(rendered("- " + SummaryText.of("      select") + "\n").select("pre"))
                .isEmpty();
    }

    @Test
    void a_summary_that_cannot_be_written_is_named() {
        Path folder = temp.resolve("no/such");
        assertThatThrownBy(() -> new GitHubSummaryReporter(folder.resolve("summary.md")).report(Samples.mixed()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("GITHUB_STEP_SUMMARY");
    }

    @Test
    void very_many_wrong_answers_are_counted_after_the_first_fifty() {
        List<KataResult> katas = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            katas.add(Samples.result(
                    Samples.query("kata-" + i, "Kata " + i), Samples.failures().get("unordered/by-luck")));
        }
        String markdown = GitHubSummaryReporter.markdown(Samples.course(katas));
        Document page = rendered(markdown);
        assertThat(page.select("h4")).hasSize(50);
        assertThat(page.text()).contains("… and 10 more wrong answers.");
        assertThat(page.select("tbody tr")).hasSize(60);
    }
}
