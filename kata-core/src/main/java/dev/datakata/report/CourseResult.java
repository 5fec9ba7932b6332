package dev.datakata.report;

import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of checking a course, or the part of it that was asked for: the one model every report derives from.
 *
 * @param courseId the course's id
 * @param courseTitle its title for people
 * @param courseVersion its version
 * @param katas one result for each kata, in teaching order
 */
public record CourseResult(String courseId, String courseTitle, String courseVersion, List<KataResult> katas) {
    public CourseResult {
        katas = List.copyOf(katas);
    }

    /** The number of katas. */
    public int total() {
        return katas.size();
    }

    /** The number of right answers. */
    public int passed() {
        return count(Verdict.Passed.class);
    }

    /** The number of wrong answers. */
    public int failed() {
        return count(Verdict.Failed.class);
    }

    /** The number of katas without an answer. */
    public int pending() {
        return count(Verdict.Pending.class);
    }

    /** The number of katas whose own content is broken. */
    public int error() {
        return count(Verdict.Broken.class);
    }

    private int count(Class<? extends Verdict> kind) {
        return (int)
                katas.stream().filter(kata -> kind.isInstance(kata.verdict())).count();
    }

    /** The kata to go on with: the first wrong one, or else the first without an answer; empty when there is neither. */
    public Optional<KataResult> next() {
        return first(Verdict.Failed.class).or(() -> first(Verdict.Pending.class));
    }

    private Optional<KataResult> first(Class<? extends Verdict> kind) {
        return katas.stream().filter(kata -> kind.isInstance(kata.verdict())).findFirst();
    }

    /** The results of each module, by the module's id, in teaching order. */
    public Map<String, List<KataResult>> byModule() {
        Map<String, List<KataResult>> modules = new LinkedHashMap<>();
        for (KataResult result : katas) {
            modules.computeIfAbsent(result.kata().module(), id -> new ArrayList<>())
                    .add(result);
        }
        return Collections.unmodifiableMap(modules);
    }
}
