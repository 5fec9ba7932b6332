package dev.datakata.report;

import com.google.gson.stream.JsonWriter;
import dev.datakata.report.fault.FaultText;
import dev.datakata.source.Position;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code results.json} in the schema {@code datakata-results/1}: the whole result for programs. */
public final class ResultsJsonReporter implements Reporter {
    /** The name of the file. */
    public static final String FILE = "results.json";

    /** The schema's name and version. */
    public static final String SCHEMA = "datakata-results/1";

    private final ReportFolder folder;

    /** Writes into {@code folder}. */
    public ResultsJsonReporter(ReportFolder folder) {
        this.folder = folder;
    }

    @Override
    public void report(CourseResult result) throws ReportException {
        folder.write(FILE, json(result));
    }

    /** The text of the file. */
    public static String json(CourseResult result) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            write(result, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static void write(CourseResult result, JsonWriter json) throws IOException {
        json.beginObject();
        string("schema", SCHEMA, json);
        json.name("course").beginObject();
        string("id", result.courseId(), json);
        string("version", result.courseVersion(), json);
        json.endObject();
        json.name("summary").beginObject();
        json.name("total").value(result.total());
        json.name("passed").value(result.passed());
        json.name("failed").value(result.failed());
        json.name("pending").value(result.pending());
        json.name("error").value(result.error());
        json.endObject();
        json.name("katas").beginArray();
        for (KataResult kata : result.katas()) {
            write(kata, json);
        }
        json.endArray();
        json.endObject();
    }

    private static void write(KataResult result, JsonWriter json) throws IOException {
        Verdict verdict = result.verdict();
        json.beginObject();
        string("id", result.kata().id(), json);
        string("module", result.kata().module(), json);
        string("uuid", result.kata().uuid(), json);
        string("kind", result.kata().kind().word(), json);
        string("file", result.file(), json);
        string("verdict", verdict.word(), json);
        json.name("faults").beginArray();
        if (verdict instanceof Verdict.Failed failed) {
            FaultText text = result.text();
            for (Fault fault : failed.faults()) {
                write(fault, text, json);
            }
        }
        json.endArray();
        json.name("diagnosis").beginArray();
        if (verdict instanceof Verdict.Failed failed) {
            for (Diagnosis diagnosis : failed.diagnosis()) {
                json.beginObject();
                string("id", diagnosis.id(), json);
                string("message", diagnosis.message(), json);
                json.endObject();
            }
        }
        json.endArray();
        if (verdict instanceof Verdict.Failed failed && failed.counterexample().isPresent()) {
            json.name("counterexample");
            write(failed.counterexample().get(), json);
        }
        if (verdict instanceof Verdict.Broken broken) {
            json.name("error").beginObject();
            string("message", broken.message(), json);
            string("at", broken.at(), json);
            json.endObject();
        }
        json.name("millis").value(result.millis());
        json.endObject();
    }

    private static void write(Fault fault, FaultText text, JsonWriter json) throws IOException {
        json.beginObject();
        string("id", fault.id(), json);
        string("message", text.headline(fault), json);
        if (fault.at().isPresent()) {
            Position position = fault.at().get().position();
            json.name("line").value(position.line());
            json.name("column").value(position.column());
        }
        if (fault instanceof ContractFault.MissedIncident missed) {
            write(missed.matrix(), json);
        } else if (fault instanceof ContractFault.FalseAlarm alarm) {
            write(alarm.matrix(), json);
        }
        json.endObject();
    }

    /** What each check said on each database; a signal for each check, in their order. */
    private static void write(CheckMatrix matrix, JsonWriter json) throws IOException {
        json.name("matrix").beginObject();
        json.name("checks").beginArray();
        for (String check : matrix.checks()) {
            json.value(whole(check));
        }
        json.endArray();
        json.name("databases").beginArray();
        for (CheckMatrix.Stage stage : matrix.stages()) {
            json.beginObject();
            string("what", stage.what(), json);
            json.name("incident").value(stage.incident());
            json.name("hidden").value(stage.hidden());
            json.name("alarm").value(stage.alarm(matrix.failingIsLoud()));
            json.name("signals").beginArray();
            for (CheckMatrix.Signal signal : stage.signals()) {
                json.value(signal.name().toLowerCase(Locale.ROOT));
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void write(Counterexample counterexample, JsonWriter json) throws IOException {
        json.beginObject();
        string("dataset", counterexample.dataset(), json);
        json.name("tables").beginObject();
        for (Map.Entry<String, TextTable> table : counterexample.tables().entrySet()) {
            json.name(whole(table.getKey()));
            write(table.getValue(), json);
        }
        json.endObject();
        json.name("actual");
        write(counterexample.actual(), json);
        json.name("expected");
        write(counterexample.expected(), json);
        if (!counterexample.error().isEmpty()) {
            string("error", counterexample.error(), json);
        }
        json.endObject();
    }

    private static void write(TextTable table, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("columns").beginArray();
        for (Column column : table.columns()) {
            json.beginObject();
            string("name", column.name(), json);
            string("type", column.type().name(), json);
            json.endObject();
        }
        json.endArray();
        json.name("rows").beginArray();
        for (List<@Nullable String> row : table.rows()) {
            json.beginArray();
            for (String cell : row) {
                if (cell == null) {
                    json.nullValue();
                } else {
                    json.value(whole(cell));
                }
            }
            json.endArray();
        }
        json.endArray();
        json.endObject();
    }

    private static void string(String name, String value, JsonWriter json) throws IOException {
        json.name(name).value(whole(value));
    }

    /** Half a surrogate pair has no place in UTF-8. */
    private static String whole(String text) {
        return ReportText.withoutLoneSurrogates(text);
    }
}
