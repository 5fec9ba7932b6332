package dev.datakata.gradebook;

import dev.datakata.content.Kata;
import java.util.Map;

/**
 * What one submitter reached.
 *
 * @param submitter the submitter's folder
 * @param verdicts the verdict's word by the kata's id; katas without a line are absent
 * @param points the difficulties of the katas passed, added up; a kata whose author gives no difficulty counts 1
 */
public record Score(String submitter, Map<String, String> verdicts, int points) {
    public Score {
        verdicts = Map.copyOf(verdicts);
    }

    /** The number of katas with this verdict. */
    public long count(String verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }

    /** The verdict's word for {@code kata}; empty where there is none. */
    public String verdict(Kata kata) {
        return verdicts.getOrDefault(kata.id(), "");
    }

    static int points(Kata kata) {
        return Math.max(1, kata.difficulty());
    }
}
