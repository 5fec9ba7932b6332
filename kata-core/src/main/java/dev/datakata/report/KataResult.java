package dev.datakata.report;

import dev.datakata.content.Kata;
import dev.datakata.report.fault.FaultText;
import dev.datakata.verdict.Verdict;

/**
 * What came out of checking one kata.
 *
 * @param kata the kata
 * @param file the answer's path below the learner's project, with forward slashes
 * @param verdict the verdict
 * @param millis how long the check took, in milliseconds
 */
public record KataResult(Kata kata, String file, Verdict verdict, long millis) {
    /** The most rows of each sort that its texts show. */
    private static final int ROWS_SHOWN = 10;

    /** The texts for its verdict. */
    public FaultText text() {
        return new FaultText(file, ROWS_SHOWN);
    }

    /** The last folder of the kata's path, such as {@code 03-revenue-by-month}: its number and id as people see them. */
    public String folder() {
        return kata.path().substring(kata.path().lastIndexOf('/') + 1);
    }
}
