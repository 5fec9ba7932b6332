package dev.datakata.report.ci;

import com.google.gson.stream.JsonWriter;
import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.ReportException;
import dev.datakata.report.ReportFolder;
import dev.datakata.report.Reporter;
import dev.datakata.report.text.VisibleText;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes {@code points.json}: the points of each kata, for graders of classrooms. A kata is worth its difficulty, 1 to 5, and 1
 * where its author names none; a right answer gets all of it, any other nothing. A kata whose own content is broken is worth
 * nothing, so that nobody loses points by it.
 *
 * <p>The keys are those that GitHub Classroom's grading reporter takes from a runner, version 1: that action reads this file's text,
 * in Base64, from the environment variable {@code <RUNNER>_RESULTS}.
 */
public final class PointsReporter implements Reporter {
    /** The name of the file. */
    public static final String FILE = "points.json";

    private final ReportFolder folder;

    /** Writes into {@code folder}. */
    public PointsReporter(ReportFolder folder) {
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
            json.beginObject();
            json.name("version").value(1);
            json.name("status").value(status(result));
            json.name("score")
                    .value(result.katas().stream()
                            .mapToInt(PointsReporter::score)
                            .sum());
            json.name("max_score")
                    .value(result.katas().stream()
                            .mapToInt(PointsReporter::worth)
                            .sum());
            json.name("tests").beginArray();
            for (KataResult kata : result.katas()) {
                write(kata, json);
            }
            json.endArray();
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.append('\n').toString();
    }

    private static String status(CourseResult result) {
        if (result.error() > 0) {
            return "error";
        }
        return result.passed() == result.total() ? "pass" : "fail";
    }

    private static void write(KataResult result, JsonWriter json) throws IOException {
        Verdict verdict = result.verdict();
        json.beginObject();
        json.name("name").value(VisibleText.of(result.kata().title()));
        json.name("status")
                .value(
                        verdict instanceof Verdict.Passed
                                ? "pass"
                                : verdict instanceof Verdict.Broken ? "error" : "fail");
        json.name("score").value(score(result));
        json.name("max_score").value(worth(result));
        if (verdict instanceof Verdict.Failed failed) {
            Fault first = failed.faults().get(0);
            json.name("message").value(result.text().headline(first));
            if (first.at().isPresent()) {
                json.name("line_no").value(first.at().get().position().line());
            }
        } else if (verdict instanceof Verdict.Pending) {
            json.name("message").value("no answer yet");
        } else if (verdict instanceof Verdict.Broken broken) {
            json.name("message").value(result.text().broken(broken).text());
        }
        json.name("test_code").value(VisibleText.of(result.kata().id()));
        json.name("filename").value(VisibleText.of(result.file()));
        json.name("execution_time").value(result.millis() + "ms");
        json.endObject();
    }

    private static int worth(KataResult result) {
        return result.verdict() instanceof Verdict.Broken
                ? 0
                : Math.max(1, result.kata().difficulty());
    }

    private static int score(KataResult result) {
        return result.verdict() instanceof Verdict.Passed ? worth(result) : 0;
    }
}
