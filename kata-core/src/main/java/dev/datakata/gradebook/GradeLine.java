package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import dev.datakata.content.Rejected;
import dev.datakata.report.fault.FaultText;
import dev.datakata.source.Position;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one submitter's answer to one kata: a line of {@code gradebook.jsonl}.
 *
 * @param submitter the submitter's folder
 * @param kata the kata's id
 * @param verdict {@code passed}, {@code failed}, {@code pending} or {@code error}
 * @param faults why it failed, the first to mend first; empty for other verdicts
 * @param diagnosis the known mistakes whose results the answer's equal
 * @param counterexampleRows the number of rows of the smallest database found on which the answer differs
 * @param error what is wrong with the course or the checker, where the verdict is {@code error}
 * @param millis wall time of the check, in milliseconds
 * @param key see {@link AnswerKeys}
 */
public record GradeLine(
        String submitter,
        String kata,
        String verdict,
        List<FoundFault> faults,
        List<FoundDiagnosis> diagnosis,
        OptionalInt counterexampleRows,
        Optional<String> error,
        long millis,
        String key) {
    private static final int LONGEST_ERROR = 4_000;

    public GradeLine {
        faults = List.copyOf(faults);
        diagnosis = List.copyOf(diagnosis);
    }

    /**
     * A fault.
     *
     * @param id one of {@link Rejected#FAULT_IDS}
     * @param message one sentence
     * @param at the place in the answer, where there is one
     */
    public record FoundFault(String id, String message, Optional<Position> at) {}

    /**
     * A diagnosis.
     *
     * @param id of a mutation operator or a misconception
     * @param message in a learner's words
     */
    public record FoundDiagnosis(String id, String message) {}

    /**
     * The line for a verdict.
     *
     * @param name the answer's file, as its submitter knows it
     */
    public static GradeLine of(String submitter, Kata kata, String name, Verdict verdict, long millis, String key) {
        if (verdict instanceof Verdict.Failed failed) {
            FaultText text = new FaultText(name, 0);
            List<FoundFault> faults = failed.faults().stream()
                    .map(fault -> new FoundFault(
                            fault.id(), text.headline(fault), fault.at().map(at -> at.position())))
                    .toList();
            List<FoundDiagnosis> diagnosis = failed.diagnosis().stream()
                    .map(found -> new FoundDiagnosis(found.id(), found.message()))
                    .toList();
            Optional<Integer> rows = failed.counterexample().map(Counterexample::rowCount);
            return new GradeLine(
                    submitter,
                    kata.id(),
                    verdict.word(),
                    faults,
                    diagnosis,
                    rows.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    Optional.empty(),
                    millis,
                    key);
        }
        if (verdict instanceof Verdict.Broken broken) {
            return error(submitter, kata, broken.at() + ": " + broken.message(), millis, key);
        }
        return new GradeLine(
                submitter,
                kata.id(),
                verdict.word(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                millis,
                key);
    }

    /** The line where course or checker do not work. */
    public static GradeLine error(String submitter, Kata kata, String message, long millis, String key) {
        String told = message.length() <= LONGEST_ERROR ? message : message.substring(0, LONGEST_ERROR) + " …";
        return new GradeLine(
                submitter,
                kata.id(),
                "error",
                List.of(),
                List.of(),
                OptionalInt.empty(),
                Optional.of(told),
                millis,
                key);
    }
}
