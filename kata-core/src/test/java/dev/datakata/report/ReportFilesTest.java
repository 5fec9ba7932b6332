package dev.datakata.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.datakata.report.console.ConsoleReporter;
import dev.datakata.report.console.Style;
import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportFilesTest {
    @TempDir
    Path temp;

    private static CourseResult all() {
        List<KataResult> katas = new ArrayList<>(Samples.mixed().katas());
        Samples.failures()
                .forEach((name, failed) ->
                        katas.add(Samples.result(Samples.query(name.replace('/', '-'), name), failed)));
        return Samples.course(katas);
    }

    @Test
    void results_have_the_keys_of_the_schema_in_their_order() {
        JsonObject json =
                JsonParser.parseString(ResultsJsonReporter.json(all())).getAsJsonObject();
        assertThat(json.keySet()).containsExactly("schema", "course", "summary", "katas");
        assertThat(json.get("schema").getAsString()).isEqualTo("datakata-results/1");
        assertThat(json.getAsJsonObject("course").keySet()).containsExactly("id", "version");
        assertThat(json.getAsJsonObject("summary").keySet())
                .containsExactly("total", "passed", "failed", "pending", "error");
        JsonObject passed = kata(json, "olap-workload");
        assertThat(passed.keySet())
                .containsExactly("id", "module", "uuid", "kind", "file", "verdict", "faults", "diagnosis", "millis");
        assertThat(passed.get("verdict").getAsString()).isEqualTo("passed");
        assertThat(kata(json, "grain").getAsJsonObject("error").get("at").getAsString())
                .isEqualTo("02-data-modeling/01-grain/proof.sql:4");
    }

    @Test
    void results_tell_the_fault_its_place_the_diagnosis_and_the_counterexample() {
        JsonObject json =
                JsonParser.parseString(ResultsJsonReporter.json(all())).getAsJsonObject();
        JsonObject fault =
                kata(json, "syntax-misspelt").getAsJsonArray("faults").get(0).getAsJsonObject();
        assertThat(fault.toString())
                .isEqualTo("{\"id\":\"syntax\",\"message\":\"DuckDB cannot read this as SQL: syntax error at or near"
                        + " \\\"FORM\\\"\",\"line\":3,\"column\":1}");
        JsonObject rows = kata(json, "rows-refunds-counted");
        assertThat(rows.getAsJsonArray("faults").get(0).getAsJsonObject().keySet())
                .containsExactly("id", "message");
        assertThat(rows.getAsJsonArray("diagnosis").toString())
                .isEqualTo(
                        "[{\"id\":\"all-statuses\",\"message\":\"Refunded and cancelled orders are counted too.\"}]");
        assertThat(rows.getAsJsonObject("counterexample").toString())
                .isEqualTo("{\"dataset\":\"generated\",\"tables\":{\"orders\":{\"columns\":["
                        + "{\"name\":\"order_id\",\"type\":\"INTEGER\"},{\"name\":\"ordered_at\",\"type\":\"TIMESTAMP\"},"
                        + "{\"name\":\"status\",\"type\":\"VARCHAR\"},{\"name\":\"amount_cents\",\"type\":\"BIGINT\"}],"
                        + "\"rows\":[[\"1\",\"2026-01-01 00:00:00\",\"refunded\",\"1\"]]}},"
                        + "\"actual\":{\"columns\":[{\"name\":\"month\",\"type\":\"DATE\"},"
                        + "{\"name\":\"revenue_cents\",\"type\":\"BIGINT\"}],\"rows\":[[\"2026-01-01\",\"1\"]]},"
                        + "\"expected\":{\"columns\":[{\"name\":\"month\",\"type\":\"DATE\"},"
                        + "{\"name\":\"revenue_cents\",\"type\":\"BIGINT\"}],\"rows\":[]}}");
    }

    private static JsonObject kata(JsonObject json, String id) {
        for (JsonElement kata : json.getAsJsonArray("katas")) {
            if (kata.getAsJsonObject().get("id").getAsString().equals(id)) {
                return kata.getAsJsonObject();
            }
        }
        throw new AssertionError("no kata " + id);
    }

    @Test
    void junit_files_are_one_for_each_module_in_surefires_dialect() throws Exception {
        new JUnitXmlReporter(new ReportFolder(temp)).report(Samples.mixed());
        try (var files = Files.list(temp.resolve("junit"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "TEST-data-engineering.introduction.xml", "TEST-data-engineering.data-modeling.xml");
        }
        Element suite = parse(Files.readString(temp.resolve("junit/TEST-data-engineering.introduction.xml")))
                .getDocumentElement();
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("name")).isEqualTo("data-engineering.introduction");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("0.048");
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(4);
        Element failed = (Element) cases.item(2);
        assertThat(failed.getAttribute("name")).isEqualTo("revenue-by-month");
        assertThat(failed.getAttribute("classname")).isEqualTo("data-engineering.introduction");
        assertThat(failed.getAttribute("time")).isEqualTo("0.012");
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("column-types");
        assertThat(failure.getAttribute("message")).isEqualTo("column `month` is a TIMESTAMP, the contract says DATE");
        assertThat(failure.getTextContent())
                .startsWith("katas/01-introduction/03-revenue-by-month/solution.sql: column");
        Element broken =
                (Element) parse(Files.readString(temp.resolve("junit/TEST-data-engineering.data-modeling.xml")))
                        .getElementsByTagName("error")
                        .item(0);
        assertThat(broken.getAttribute("message")).contains("the course itself is broken", "proof.sql:4");
    }

    @Test
    void a_module_no_longer_checked_leaves_no_junit_file_behind() throws Exception {
        JUnitXmlReporter reporter = new JUnitXmlReporter(new ReportFolder(temp));
        reporter.report(Samples.mixed());
        Files.writeString(temp.resolve("junit/TEST-other.xml"), "not ours");
        reporter.report(Samples.course(Samples.mixed().katas().subList(0, 1)));
        try (var files = Files.list(temp.resolve("junit"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("TEST-data-engineering.introduction.xml", "TEST-other.xml");
        }
    }

    @Test
    void the_badge_tells_the_share_in_words_and_colour() throws Exception {
        List<KataResult> katas = Samples.mixed().katas();
        assertThat(BadgeReporter.json(Samples.course(katas)))
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"katas\",\"message\":\"2/5\",\"color\":\"yellow\"}\n");
        assertThat(BadgeReporter.json(Samples.course(katas.subList(0, 2)))).contains("2/2", "brightgreen");
        assertThat(BadgeReporter.json(Samples.course(katas.subList(2, 5)))).contains("0/3", "lightgrey");
        assertThat(BadgeReporter.json(Samples.course(List.of()))).contains("0/0", "lightgrey");
        Document svg = parse(BadgeReporter.svg(Samples.course(katas)));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("katas solved: 2/5");
        assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("2/5");
    }

    @Test
    void all_reports_of_one_result_agree() throws Exception {
        CourseResult result = all();
        ReportFolder folder = new ReportFolder(temp);
        List<String> console = new ArrayList<>();
        for (Reporter reporter : List.of(
                new ResultsJsonReporter(folder),
                new JUnitXmlReporter(folder),
                new BadgeReporter(folder),
                new ConsoleReporter(console::add, Style.plain(), 120, true, NextStep.checkOnly()))) {
            reporter.report(result);
        }
        JsonObject json = JsonParser.parseString(Files.readString(temp.resolve("results.json")))
                .getAsJsonObject();
        JsonObject summary = json.getAsJsonObject("summary");
        JsonArray katas = json.getAsJsonArray("katas");
        for (String verdict : List.of("passed", "failed", "pending", "error")) {
            long inList = 0;
            for (JsonElement kata : katas) {
                inList += kata.getAsJsonObject().get("verdict").getAsString().equals(verdict) ? 1 : 0;
            }
            long count = summary.get(verdict).getAsLong();
            assertThat(inList).as(verdict).isEqualTo(count).isPositive();
            assertThat(console.stream()
                            .filter(line -> line.matches("  \\S " + verdict + " .*"))
                            .count())
                    .as("%s on the console", verdict)
                    .isEqualTo(count);
        }
        int tests = 0;
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        try (var files = Files.list(temp.resolve("junit"))) {
            for (Path file : files.toList()) {
                Element suite = parse(Files.readString(file)).getDocumentElement();
                tests += Integer.parseInt(suite.getAttribute("tests"));
                failures += Integer.parseInt(suite.getAttribute("failures"));
                errors += Integer.parseInt(suite.getAttribute("errors"));
                skipped += Integer.parseInt(suite.getAttribute("skipped"));
                assertThat(suite.getElementsByTagName("failure").getLength())
                        .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
            }
        }
        assertThat(List.of(tests, failures, errors, skipped))
                .containsExactly(
                        summary.get("total").getAsInt(),
                        summary.get("failed").getAsInt(),
                        summary.get("error").getAsInt(),
                        summary.get("pending").getAsInt());
        String share =
                summary.get("passed").getAsInt() + "/" + summary.get("total").getAsInt();
        assertThat(Files.readString(temp.resolve("badge.json"))).contains("\"" + share + "\"");
        assertThat(Files.readString(temp.resolve("badge.svg"))).contains(">" + share + "<");
        assertThat(console).last().asString().contains("katas/01-introduction/");
        assertThat(console).anyMatch(line -> line.startsWith("[") && line.contains("] " + share));
    }

    @Test
    void any_text_gives_valid_json_and_xml_and_comes_back_from_json() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = round < Samples.NASTY.size() ? Samples.NASTY.get(round) : randomText(random);
            CourseResult result = everywhere(text);
            String json = new String(
                    ResultsJsonReporter.json(result).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            JsonReader strict = new JsonReader(new StringReader(json));
            strict.setStrictness(Strictness.STRICT);
            JsonObject kata = JsonParser.parseReader(strict)
                    .getAsJsonObject()
                    .getAsJsonArray("katas")
                    .get(0)
                    .getAsJsonObject();
            String cell = kata.getAsJsonObject("counterexample")
                    .getAsJsonObject("actual")
                    .getAsJsonArray("rows")
                    .get(0)
                    .getAsJsonArray()
                    .get(0)
                    .getAsString();
            // Only what UTF-8 cannot hold is replaced.
            assertThat(cell).isEqualTo(text.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD"));
            assertThat(kata.getAsJsonObject("counterexample")
                            .getAsJsonObject("actual")
                            .getAsJsonArray("rows")
                            .get(0)
                            .getAsJsonArray()
                            .get(1)
                            .isJsonNull())
                    .isTrue();
            assertThat(kata.getAsJsonArray("faults")
                            .get(0)
                            .getAsJsonObject()
                            .get("message")
                            .getAsString())
                    .doesNotContain("\n", "\u001B");
            parse(JUnitXmlReporter.xml(text, result.katas()));
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            int c = random.nextInt(3) == 0 ? random.nextInt(0x100) : random.nextInt(0x110000);
            text.appendCodePoint(c);
        }
        return text.toString();
    }

    private static CourseResult everywhere(String text) {
        Column column = Column.of(text, text);
        TextTable table = new TextTable(List.of(column, column), List.of(Arrays.asList(text, null)));
        Verdict failed = new Verdict.Failed(
                List.of(new Fault.Syntax(text, Optional.of(new Excerpt(text, new Position(1, 1), text, 1)))),
                List.of(new Diagnosis(text, text, true)),
                Optional.of(new Counterexample(text, Map.of(text, table), table, table, text)));
        return new CourseResult(
                text,
                text,
                text,
                List.of(
                        new KataResult(Samples.query(text, text), text, failed, 1),
                        new KataResult(Samples.query(text, text), text, new Verdict.Broken(text, text), 1)));
    }

    @Test
    void a_folder_that_is_a_file_is_named_with_what_to_do() throws Exception {
        Path file = Files.writeString(temp.resolve("kata"), "x");
        assertThatThrownBy(() -> new ResultsJsonReporter(new ReportFolder(file)).report(Samples.mixed()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(file.resolve("results.json").toString())
                .hasMessageContaining("is a file and not a folder")
                .hasMessageContaining("-Dkata.output=<folder>");
        assertThat(file).hasContent("x");
    }

    @Test
    void a_folder_in_the_place_of_a_report_is_named() throws Exception {
        Files.createDirectories(temp.resolve("results.json/inside"));
        assertThatThrownBy(() -> new ResultsJsonReporter(new ReportFolder(temp)).report(Samples.mixed()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("a folder of that name is in its place");
        try (var files = Files.list(temp)) {
            assertThat(files).as("no temporary file is left").hasSize(1);
        }
    }

    @Test
    void a_read_only_folder_is_named() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("kata"));
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "this user may write anywhere");
        try {
            assertThatThrownBy(() -> new ResultsJsonReporter(new ReportFolder(folder)).report(Samples.mixed()))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("is read-only");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_report_replaces_the_one_before_and_leaves_nothing_else() throws Exception {
        ReportFolder folder = new ReportFolder(temp.resolve("deep/er"));
        folder.write("a.txt", "old");
        folder.write("a.txt", "new");
        assertThat(temp.resolve("deep/er/a.txt")).hasContent("new");
        try (var files = Files.list(temp.resolve("deep/er"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_next_kata_is_the_first_wrong_one_or_else_the_first_open_one() {
        List<KataResult> katas = Samples.mixed().katas();
        assertThat(Samples.course(katas).next()).contains(katas.get(2));
        assertThat(Samples.course(List.of(katas.get(0), katas.get(3))).next()).contains(katas.get(3));
        assertThat(Samples.course(List.of(katas.get(0), katas.get(4))).next()).isEmpty();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
