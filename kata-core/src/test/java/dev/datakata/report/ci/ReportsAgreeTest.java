package dev.datakata.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.NextStep;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import dev.datakata.report.ResultsJsonReporter;
import dev.datakata.report.Samples;
import dev.datakata.report.html.HtmlReporter;
import dev.datakata.report.html.NastyCourse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code results.json} says, read back from each of the other files. */
class ReportsAgreeTest {
    private static final List<String> VERDICTS = List.of("passed", "failed", "pending", "error");

    @TempDir
    Path temp;

    static List<CourseResult> results() {
        List<KataResult> katas = new ArrayList<>(Samples.mixed().katas());
        Samples.failures()
                .forEach((name, failed) ->
                        katas.add(Samples.result(Samples.query(name.replace('/', '-'), name), failed)));
        return List.of(Samples.course(katas), NastyCourse.everywhere(), Samples.course(List.of()));
    }

    /** What a report says of a run. */
    private record Said(Map<String, String> verdicts, List<String> faults) {}

    private static Said ofResultsJson(JsonObject json) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("katas")) {
            JsonObject kata = element.getAsJsonObject();
            verdicts.put(kata.get("id").getAsString(), kata.get("verdict").getAsString());
            for (JsonElement fault : kata.getAsJsonArray("faults")) {
                faults.add(kata.get("id").getAsString() + " "
                        + fault.getAsJsonObject().get("id").getAsString() + " "
                        + fault.getAsJsonObject().get("message").getAsString());
            }
        }
        return new Said(verdicts, faults);
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_report_says_what_results_json_says(CourseResult result) throws Exception {
        ReportFolder folder = new ReportFolder(temp);
        Path summary = temp.resolve("summary.md");
        List<String> annotations = new ArrayList<>();
        for (Reporter reporter : List.of(
                new ResultsJsonReporter(folder),
                new HtmlReporter(folder, NextStep.checkOnly()),
                new SarifReporter(folder),
                new PointsReporter(folder),
                new GitHubSummaryReporter(summary),
                new GitHubAnnotationReporter(annotations::add, ""))) {
            reporter.report(result);
        }
        JsonObject json = json("results.json");
        Said said = ofResultsJson(json);
        JsonObject counts = json.getAsJsonObject("summary");

        Document page = Jsoup.parse(Files.readString(temp.resolve("index.html")));
        assertThat(ofPage(page)).isEqualTo(said);
        assertThat(page.select(".share").text())
                .isEqualTo(counts.get("passed").getAsString() + " of "
                        + counts.get("total").getAsString() + " solved");
        assertThat(page.select(".counts li").eachText())
                .containsExactlyInAnyOrderElementsOf(VERDICTS.stream()
                        .filter(verdict -> counts.get(verdict).getAsInt() > 0)
                        .map(verdict ->
                                sign(verdict) + " " + counts.get(verdict).getAsInt() + " " + verdict)
                        .toList());

        JsonObject run = json("results.sarif").getAsJsonArray("runs").get(0).getAsJsonObject();
        assertThat(ofSarif(run)).isEqualTo(said.faults());
        VERDICTS.forEach(verdict -> assertThat(
                        run.getAsJsonObject("properties").get(verdict).getAsInt())
                .isEqualTo(counts.get(verdict).getAsInt()));

        assertThat(ofPoints(json("points.json"))).isEqualTo(said.verdicts());
        assertThat(ofAnnotations(annotations))
                .isEqualTo(said.faults().stream()
                        .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                        .toList());

        Document rendered = GitHubActionsTest.rendered(Files.readString(summary));
        assertThat(rendered.select("tbody tr td:first-child").eachText().stream()
                        .map(cell -> cell.substring(cell.indexOf(' ') + 1)))
                .containsExactlyElementsOf(said.verdicts().values());
        assertThat(rendered.select("p").first().text())
                .isEqualTo("%s of %s solved · %s failed · %s pending · %s error"
                        .formatted(
                                counts.get("passed").getAsString(),
                                counts.get("total").getAsString(),
                                counts.get("failed").getAsString(),
                                counts.get("pending").getAsString(),
                                counts.get("error").getAsString()));
    }

    private JsonObject json(String file) throws Exception {
        return JsonParser.parseString(Files.readString(temp.resolve(file))).getAsJsonObject();
    }

    private static String sign(String verdict) {
        return Map.of("passed", "✔", "failed", "✘", "pending", "○", "error", "!")
                .get(verdict);
    }

    private static Said ofPage(Document page) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Element kata : page.select("article.kata")) {
            String id = kata.attr("data-kata");
            verdicts.put(id, kata.attr("data-verdict"));
            assertThat(kata.select("h3 .badge").text()).endsWith(kata.attr("data-verdict"));
            Element headline = null;
            for (Element heading : kata.select("h4[data-fault]")) {
                headline = heading;
                heading.select("code").forEach(code -> code.text("`" + code.wholeText() + "`"));
                faults.add(id + " " + heading.attr("data-fault") + " " + heading.wholeText());
            }
            assertThat(headline != null).isEqualTo(kata.attr("data-verdict").equals("failed"));
        }
        return new Said(verdicts, faults);
    }

    private static List<String> ofSarif(JsonObject run) {
        List<String> faults = new ArrayList<>();
        for (JsonElement element : run.getAsJsonArray("results")) {
            JsonObject result = element.getAsJsonObject();
            String message = result.getAsJsonObject("message")
                    .get("text")
                    .getAsString()
                    .replace("{{", "{")
                    .replace("}}", "}")
                    .replaceAll("\\\\([\\\\\\[\\]])", "$1");
            faults.add(result.getAsJsonObject("properties").get("kata").getAsString() + " "
                    + result.get("ruleId").getAsString() + " " + message);
        }
        return faults;
    }

    private static Map<String, String> ofPoints(JsonObject points) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (JsonElement element : points.getAsJsonArray("tests")) {
            JsonObject test = element.getAsJsonObject();
            boolean open =
                    test.has("message") && test.get("message").getAsString().equals("no answer yet");
            verdicts.put(
                    test.get("test_code").getAsString(),
                    switch (test.get("status").getAsString()) {
                        case "pass" -> "passed";
                        case "error" -> "error";
                        default -> open ? "pending" : "failed";
                    });
        }
        return verdicts;
    }

    private static List<String> ofAnnotations(List<String> annotations) {
        Pattern fault = Pattern.compile("::error file=.*,title=.* \\((?<id>[a-z-]+)\\)::(?<message>.*)");
        List<String> faults = new ArrayList<>();
        for (String line : annotations) {
            Matcher command = fault.matcher(line);
            if (command.matches()) {
                faults.add(command.group("id") + " "
                        + URLDecoder.decode(command.group("message").replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return faults;
    }
}
