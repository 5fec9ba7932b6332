package dev.datakata;

import dev.datakata.gradebook.Unread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What grading gave. Who passed what is in the gradebook.
 *
 * @param output the folder of the gradebook
 * @param submitters how many there are
 * @param passed right answers in the gradebook
 * @param failed wrong ones
 * @param pending places without an answer
 * @param error answers that could not be checked because course or checker do not work
 * @param firstError what is wrong there, for the first of them
 * @param checked answers that this run checked
 * @param equal how many of them had the text of another one, so that it was run once
 * @param kept lines that an earlier run had written and that still hold
 * @param time what this run took
 * @param unread what was handed in and not graded
 */
public record GradeReport(
        Path output,
        int submitters,
        long passed,
        long failed,
        long pending,
        long error,
        Optional<String> firstError,
        long checked,
        long equal,
        long kept,
        Duration time,
        List<Unread> unread) {
    public GradeReport {
        unread = List.copyOf(unread);
    }

    /** Checked answers a second. */
    public double answersPerSecond() {
        return checked * 1000.0 / Math.max(1, time.toMillis());
    }

    /** What a person is told at the end, a line each. */
    public List<String> summary() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d submitters; of their answers %,d passed, %,d failed, %,d pending, %,d error",
                        submitters,
                        passed,
                        failed,
                        pending,
                        error),
                String.format(
                        Locale.ROOT,
                        "%,d answers checked in %.1f s, %.1f a second%s; %,d verdicts of an earlier run still hold",
                        checked,
                        time.toMillis() / 1000.0,
                        answersPerSecond(),
                        equal == 0 ? "" : String.format(Locale.ROOT, " (%,d with the text of another one)", equal),
                        kept),
                "Gradebook: " + output.resolve("gradebook.html") + ", gradebook.csv and gradebook.jsonl beside it");
    }

    /** Why course or checker are to blame, in one line; empty if they work. Wrong answers are nothing to blame anybody for here. */
    public Optional<String> brokenContent() {
        return firstError.map(message -> error
                + (error == 1 ? " answer" : " answers")
                + " could not be checked: the course or the checker is at fault, not the submitters. The first: "
                + message.lines().findFirst().orElse(""));
    }
}
