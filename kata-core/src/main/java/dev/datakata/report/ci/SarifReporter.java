package dev.datakata.report.ci;

import com.google.gson.stream.JsonWriter;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.ReportException;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import dev.datakata.report.docs.FaultPage;
import dev.datakata.report.text.VisibleText;
import dev.datakata.source.Excerpt;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes {@code results.sarif} in the Static Analysis Results Interchange Format, version 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html): one result for each fault, at its place in the answer.
 * Places are relative to the learner's project, the base {@code %SRCROOT%}; a fault without a place stands at the first line.
 * Broken content is no result but a notification of the run.
 */
public final class SarifReporter implements Reporter {
    /** The name of the file. */
    public static final String FILE = "results.sarif";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final ReportFolder folder;

    /** Writes into {@code folder}. */
    public SarifReporter(ReportFolder folder) {
        this.folder = folder;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        folder.write(FILE, sarif(result));
    }

    /** The text of the file. */
    public static String sarif(CourseResult result) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            json.name("$schema").value(SCHEMA);
            json.name("version").value("2.1.0");
            json.name("runs").beginArray();
            run(result, json);
            json.endArray();
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static void run(CourseResult result, JsonWriter json) throws IOException {
        List<String> rules = result.katas().stream()
                .map(KataResult::verdict)
                .filter(Verdict.Failed.class::isInstance)
                .flatMap(verdict -> ((Verdict.Failed) verdict).faults().stream())
                .map(Fault::id)
                .distinct()
                .sorted()
                .toList();
        json.beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        json.name("name").value("Datakata");
        json.name("rules").beginArray();
        for (String id : rules) {
            rule(FaultPage.of(id), json);
        }
        json.endArray();
        json.name("notifications").beginArray();
        json.beginObject().name("id").value("content");
        text("shortDescription", "The course's own content is broken; no answer is at fault.", json);
        json.endObject();
        json.endArray();
        json.endObject().endObject();
        json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject();
        text("description", "The folder of the learner's project.", json);
        json.endObject().endObject();
        // Ours are, see Position.
        json.name("columnKind").value("unicodeCodePoints");
        invocation(result, json);
        json.name("results").beginArray();
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Failed failed) {
                List<String> ids = new ArrayList<>();
                for (Fault fault : failed.faults()) {
                    ids.add(fault.id());
                    String fingerprint =
                            kata.kata().uuid() + ":" + fault.id() + ":" + Collections.frequency(ids, fault.id());
                    result(kata, failed, fault, rules.indexOf(fault.id()), fingerprint, json);
                }
            }
        }
        json.endArray();
        json.name("properties").beginObject();
        string("course", result.courseId(), json);
        string("courseVersion", result.courseVersion(), json);
        json.name("total").value(result.total());
        json.name("passed").value(result.passed());
        json.name("failed").value(result.failed());
        json.name("pending").value(result.pending());
        json.name("error").value(result.error());
        json.endObject();
        json.endObject();
    }

    private static void rule(FaultPage page, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(page.id());
        text("shortDescription", message(page.summary().replace("`", "")), json);
        json.name("help").beginObject();
        json.name("text").value(message(page.markdown()));
        json.name("markdown").value(braces(page.markdown()));
        json.endObject();
        json.name("defaultConfiguration").beginObject();
        json.name("level").value("error");
        json.endObject();
        json.endObject();
    }

    private static void invocation(CourseResult result, JsonWriter json) throws IOException {
        json.name("invocations").beginArray().beginObject();
        json.name("executionSuccessful").value(result.error() == 0);
        json.name("toolExecutionNotifications").beginArray();
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Broken broken) {
                json.beginObject();
                json.name("descriptor")
                        .beginObject()
                        .name("id")
                        .value("content")
                        .endObject();
                json.name("level").value("error");
                text("message", message(kata.text().broken(broken).text()), json);
                json.name("properties").beginObject();
                string("kata", kata.kata().id(), json);
                json.endObject();
                json.endObject();
            }
        }
        json.endArray();
        json.endObject().endArray();
    }

    private static void result(
            KataResult kata, Verdict.Failed failed, Fault fault, int rule, String fingerprint, JsonWriter json)
            throws IOException {
        json.beginObject();
        json.name("ruleId").value(fault.id());
        json.name("ruleIndex").value(rule);
        json.name("level").value("error");
        text("message", message(kata.text().headline(fault)), json);
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        json.name("artifactLocation").beginObject();
        json.name("uri").value(uri(kata.file()));
        json.name("uriBaseId").value(ROOT);
        json.endObject();
        region(fault.at(), json);
        json.endObject();
        json.name("logicalLocations").beginArray().beginObject();
        string("name", kata.kata().id(), json);
        string("fullyQualifiedName", kata.kata().path(), json);
        json.name("kind").value("kata");
        json.endObject().endArray();
        json.endObject().endArray();
        // Without the place: it is the same result after lines were added above it.
        json.name("partialFingerprints").beginObject();
        string("kataAndFault/v1", fingerprint, json);
        json.endObject();
        json.name("properties").beginObject();
        string("kata", kata.kata().id(), json);
        json.name("diagnosis").beginArray();
        for (Diagnosis diagnosis : failed.diagnosis()) {
            json.value(VisibleText.of(diagnosis.message()));
        }
        json.endArray();
        json.endObject();
        json.endObject();
    }

    private static void region(Optional<Excerpt> at, JsonWriter json) throws IOException {
        json.name("region").beginObject();
        json.name("startLine").value(at.map(place -> place.position().line()).orElse(1));
        if (at.isPresent()) {
            Excerpt place = at.get();
            json.name("startColumn").value(place.position().column());
            json.name("endColumn").value(place.position().column() + place.width());
        }
        json.endObject();
    }

    /** A path as a relative reference (RFC 3986): every byte of its UTF-8 that is not unreserved is percent-encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }

    /**
     * A text in which nothing is a placeholder (section 3.11.5 of the specification) or a link (3.11.6). Line breaks stay in our
     * own pages only: whoever quotes an answer made it one line before.
     */
    private static String message(String text) {
        return braces(text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    }

    private static String braces(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static void text(String name, String text, JsonWriter json) throws IOException {
        json.name(name).beginObject().name("text").value(text).endObject();
    }

    private static void string(String name, String value, JsonWriter json) throws IOException {
        json.name(name).value(VisibleText.of(value));
    }
}
