package dev.datakata.content;

import java.util.List;

/**
 * One exercise.
 *
 * @param id kebab-case, unique in the course
 * @param uuid never changes, also when the id does
 * @param title for people
 * @param module the id of its module
 * @param path its folder below the course and below the learner's {@code katas/}, such as {@code 01-introduction/03-revenue-by-month}
 * @param difficulty 1 (gentle) to 5 (hard); 0 where the author does not say
 * @param summary one sentence for lists; may be empty
 * @param prompt the Markdown of {@code prompt.md}, without the contract's table; may be empty
 * @param stub what the learner starts from; empty for a quiz
 * @param hints from a nudge to nearly all; may be empty
 * @param challenge what is asked and how it is checked
 * @param fingerprint SHA-256, in hexadecimal, of everything in its folder; a verdict belongs to one fingerprint
 */
public record Kata(
        String id,
        String uuid,
        String title,
        String module,
        String path,
        int difficulty,
        String summary,
        String prompt,
        String stub,
        List<String> hints,
        Challenge challenge,
        String fingerprint) {
    public Kata {
        hints = List.copyOf(hints);
    }

    /** The kind of its challenge. */
    public Kind kind() {
        return challenge.kind();
    }

    /** The name of the file the learner edits. */
    public String answerFile() {
        return kind() == Kind.QUIZ ? "quiz.md" : "solution.sql";
    }
}
