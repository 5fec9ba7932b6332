package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one kata went: how many passed, and what went wrong most often. */
public final class KataStatistics {
    private final Kata kata;
    private final Map<String, Long> verdicts = new HashMap<>();
    private final Map<String, Long> faults = new HashMap<>();
    private final Map<String, Long> diagnoses = new HashMap<>();

    KataStatistics(Kata kata) {
        this.kata = kata;
    }

    /**
     * Something and how often it was seen.
     *
     * @param what a fault's id or a diagnosis in a learner's words
     * @param count the number of answers
     */
    public record Counted(String what, long count) {}

    void add(GradeLine line) {
        verdicts.merge(line.verdict(), 1L, Long::sum);
        line.faults().stream().map(GradeLine.FoundFault::id).distinct().forEach(id -> faults.merge(id, 1L, Long::sum));
        line.diagnosis().stream()
                .map(GradeLine.FoundDiagnosis::message)
                .distinct()
                .forEach(message -> diagnoses.merge(message, 1L, Long::sum));
    }

    /** The kata. */
    public Kata kata() {
        return kata;
    }

    /** The number of answers with this verdict. */
    public long count(String verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** The number of answers that passed or failed. */
    public long judged() {
        return count("passed") + count("failed");
    }

    /** The share of right answers among the judged ones, in percent, rounded down, so that 100 means all of them; 0 without any. */
    public long passedPercent() {
        return judged() == 0 ? 0 : count("passed") * 100 / judged();
    }

    /** The faults seen most often, at most {@code limit}. */
    public List<Counted> faults(int limit) {
        return most(faults, limit);
    }

    /** The diagnoses seen most often, at most {@code limit}. */
    public List<Counted> diagnoses(int limit) {
        return most(diagnoses, limit);
    }

    private static List<Counted> most(Map<String, Long> counts, int limit) {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::what))
                .limit(limit)
                .toList();
    }
}
