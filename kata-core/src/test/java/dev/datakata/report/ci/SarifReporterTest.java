package dev.datakata.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.datakata.content.Rejected;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.Samples;
import dev.datakata.report.docs.FaultPage;
import dev.datakata.report.html.NastyCourse;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifReporterTest {
    private static Schema schema() throws IOException {
        try (InputStream schema = SarifReporterTest.class.getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static CourseResult everyFault() {
        List<KataResult> katas = new ArrayList<>(Samples.mixed().katas());
        Samples.failures()
                .forEach((name, failed) ->
                        katas.add(Samples.result(Samples.query(name.replace('/', '-'), name), failed)));
        return Samples.course(katas);
    }

    private static JsonObject run(CourseResult result) {
        return JsonParser.parseString(SarifReporter.sarif(result))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void every_fault_and_every_hostile_text_is_valid_by_the_schema_of_the_standard() throws Exception {
        Schema schema = schema();
        for (CourseResult result : List.of(everyFault(), NastyCourse.everywhere(), Samples.course(List.of()))) {
            assertThat(schema.validate(SarifReporter.sarif(result), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void the_schema_would_tell() throws Exception {
        String sarif = SarifReporter.sarif(Samples.mixed());
        assertThat(schema().validate(sarif.replace("\"startLine\"", "\"line\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema().validate(sarif.replace("\"version\": \"2.1.0\"", "\"version\": \"2\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_fault_stands_at_its_line_and_column_of_the_answer() {
        JsonObject run = run(Samples.course(List.of(Samples.result(
                Samples.query("running total", "Running total"),
                Samples.failures().get("syntax/misspelt")))));
        JsonObject result = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("ruleId").getAsString()).isEqualTo("syntax");
        assertThat(result.get("level").getAsString()).isEqualTo("error");
        JsonObject place =
                result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(place.getAsJsonObject("artifactLocation").toString())
                .isEqualTo(
                        "{\"uri\":\"katas/01-introduction/03-running%20total/solution.sql\",\"uriBaseId\":\"%SRCROOT%\"}");
        assertThat(place.getAsJsonObject("region").toString())
                .isEqualTo("{\"startLine\":3,\"startColumn\":1,\"endColumn\":5}");
    }

    @Test
    void a_rule_tells_what_its_page_in_the_documentation_says() {
        JsonObject driver = run(everyFault()).getAsJsonObject("tool").getAsJsonObject("driver");
        List<String> ids = new ArrayList<>();
        for (JsonElement rule : driver.getAsJsonArray("rules")) {
            String id = rule.getAsJsonObject().get("id").getAsString();
            ids.add(id);
            assertThat(rule.getAsJsonObject()
                            .getAsJsonObject("help")
                            .get("markdown")
                            .getAsString()
                            .replace("{{", "{")
                            .replace("}}", "}"))
                    .isEqualTo(FaultPage.of(id).markdown());
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates().isSubsetOf(Rejected.FAULT_IDS);
    }

    @Test
    void every_fault_has_its_page() {
        for (String id : Rejected.FAULT_IDS) {
            FaultPage page = FaultPage.of(id);
            assertThat(page.summary()).as(id).isNotBlank().doesNotContain("#");
            assertThat(page.details()).as(id).contains("## ");
        }
    }

    @Test
    void broken_content_is_a_notification_and_no_result() {
        JsonObject run = run(Samples.mixed());
        JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
        assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
        assertThat(invocation.getAsJsonArray("toolExecutionNotifications")).hasSize(1);
        assertThat(invocation.toString()).contains("02-data-modeling/01-grain/proof.sql:4");
        assertThat(run.getAsJsonArray("results")).hasSize(1);
    }

    @Test
    void a_value_in_a_message_is_neither_a_link_nor_a_placeholder() {
        Fault fault = new Fault.Syntax("at [x](javascript:y) {0}", Optional.empty());
        JsonObject run =
                run(Samples.course(List.of(Samples.result(Samples.query("a", "A"), Verdict.Failed.of(fault)))));
        assertThat(run.getAsJsonArray("results")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString())
                .endsWith("at \\[x\\](javascript:y) {{0}}");
    }

    @Test
    void two_faults_of_one_sort_are_told_apart_and_known_again_on_another_line() {
        List<Fault> rules = List.of(
                new Fault.Rule("select-star", false, Optional.empty()),
                new Fault.Rule("window", true, Optional.empty()));
        JsonObject run = run(Samples.course(List.of(
                Samples.result(Samples.query("a", "A"), new Verdict.Failed(rules, List.of(), Optional.empty())))));
        List<String> prints = new ArrayList<>();
        run.getAsJsonArray("results")
                .forEach(result -> prints.add(
                        result.getAsJsonObject().get("partialFingerprints").toString()));
        assertThat(prints)
                .containsExactly(
                        "{\"kataAndFault/v1\":\"uuid-of-a:rule:1\"}", "{\"kataAndFault/v1\":\"uuid-of-a:rule:2\"}");
    }
}
