package dev.datakata.report.ci;

import dev.datakata.report.CourseResult;
import dev.datakata.report.KataResult;
import dev.datakata.report.Reporter;
import dev.datakata.report.text.VisibleText;
import dev.datakata.source.Excerpt;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints a workflow command of GitHub Actions for each fault, which the job shows as an annotation on the answer's line. Broken
 * content is annotated without a file: the learner's repository does not hold it.
 */
public final class GitHubAnnotationReporter implements Reporter {
    private final Consumer<String> lines;
    private final String prefix;

    /**
     * Prints commands.
     *
     * @param lines takes each line, without its line break; it must reach standard output as it is, since the runner knows a command
     *     by the start of its line
     * @param prefix where the learner's project is in the repository: empty or ending with a slash
     */
    public GitHubAnnotationReporter(Consumer<String> lines, String prefix) {
        this.lines = lines;
        this.prefix = prefix;
    }

    @Override
    public void report(CourseResult result) {
        for (KataResult kata : result.katas()) {
            if (kata.verdict() instanceof Verdict.Failed failed) {
                for (Fault fault : failed.faults()) {
                    lines.accept("::error file=" + property(prefix + kata.file()) + place(fault.at()) + ",title="
                            + property(kata.kata().title() + " (" + fault.id() + ")") + "::"
                            + data(kata.text().headline(fault)));
                }
            } else if (kata.verdict() instanceof Verdict.Broken broken) {
                lines.accept("::error title=" + property(kata.kata().title()) + "::"
                        + data(kata.text().broken(broken).text()));
            }
        }
    }

    private static String place(Optional<Excerpt> at) {
        return at.map(place -> ",line=" + place.position().line() + ",col="
                        + place.position().column() + ",endColumn="
                        + (place.position().column() + place.width()))
                .orElse(",line=1");
    }

    /** A command's data, as the runner reads it back: {@code %}, CR and LF are percent-encoded. */
    private static String data(String text) {
        return VisibleText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** A command's property: what ends properties is encoded besides. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
