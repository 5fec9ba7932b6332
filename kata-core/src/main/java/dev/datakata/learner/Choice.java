package dev.datakata.learner;

import dev.datakata.content.Course;
import dev.datakata.content.Kata;
import dev.datakata.content.yaml.Spelling;
import java.util.List;
import java.util.function.Predicate;

/**
 * The katas that a learner named.
 *
 * @param text what was written; blank means all
 * @param filter which katas it means
 */
public record Choice(String text, Predicate<Kata> filter) {
    /**
     * The katas meant, in teaching order.
     *
     * @throws LearnerException if there is none
     */
    public List<Kata> of(Course course) throws LearnerException {
        List<Kata> chosen = course.katas().filter(filter).toList();
        if (chosen.isEmpty()) {
            List<String> known = course.katas().map(Kata::id).toList();
            throw new LearnerException("No kata matches -Dkata=" + text + Spelling.advice(text, known));
        }
        return chosen;
    }
}
