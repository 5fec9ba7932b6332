package dev.datakata;

import dev.datakata.report.CourseResult;
import dev.datakata.report.text.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * What a run gave. The policy of pass or fail lives here only.
 *
 * @param result every verdict
 * @param unknown folders below {@code katas/} that hold an answer to no kata of the course
 */
public record RunReport(CourseResult result, List<UnknownFolder> unknown) {
    public RunReport {
        unknown = List.copyOf(unknown);
    }

    /**
     * A folder that holds an answer to no kata of the course.
     *
     * @param folder its path below {@code katas/}, with forward slashes
     * @param nearest the path of the kata that was probably meant
     */
    public record UnknownFolder(String folder, Optional<String> nearest) {
        /** What a person is told of it, in one line. A folder may have any name, so what could act on a terminal or a runner is spelled. */
        public String warning() {
            return "katas/" + VisibleText.of(folder) + " answers no kata of the course and is not checked."
                    + nearest.map(kata -> " Did you mean katas/" + kata + "?").orElse("");
        }
    }

    /** Why the build must fail over a learner's answers, in one line; empty if it need not. */
    public Optional<String> failure(FailOn failOn) {
        int failed = result.failed();
        int pending = result.pending();
        if (failOn == FailOn.NEVER || (failed == 0 && (failOn == FailOn.FAILED || pending == 0))) {
            return Optional.empty();
        }
        String wrong = wrong(failed);
        String lacking = pending + (pending == 1 ? " kata has" : " katas have") + " no answer yet";
        if (failOn == FailOn.PENDING && pending > 0) {
            return Optional.of(failed == 0 ? lacking : wrong + ", " + lacking);
        }
        return Optional.of(wrong);
    }

    /** Why the course itself is to blame, in one line; empty if it works. */
    public Optional<String> brokenContent() {
        int broken = result.error();
        if (broken == 0) {
            return Optional.empty();
        }
        String blame = broken
                + (broken == 1 ? " kata" : " katas")
                + " of the course cannot be checked: the course is at fault, not the answers";
        int failed = result.failed();
        return Optional.of(
                failed == 0 ? blame : blame + " to " + (broken == 1 ? "it" : "them") + ". Besides, " + wrong(failed));
    }

    private static String wrong(int failed) {
        return failed + (failed == 1 ? " kata is" : " katas are") + " not right yet";
    }
}
