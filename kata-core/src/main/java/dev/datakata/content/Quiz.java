package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A question with boxes to tick.
 *
 * @param question Markdown
 * @param choices in order of display
 * @param several whether the prompt tells that more than one box may be right
 * @param proof SQL that computes the answer, where it can be computed
 */
public record Quiz(String question, List<Choice> choices, boolean several, Optional<SourceFile> proof)
        implements Challenge {
    public Quiz {
        choices = List.copyOf(choices);
    }

    /** A quiz whose answer no query can compute. */
    public Quiz(String question, List<Choice> choices, boolean several) {
        this(question, choices, several, Optional.empty());
    }

    /**
     * One box.
     *
     * @param id a short word, usually one letter, unique in the quiz
     * @param text Markdown of one line
     * @param right whether it has to be ticked
     * @param says what the learner is told who ticks it
     */
    public record Choice(String id, String text, boolean right, String says) {}

    @Override
    public Kind kind() {
        return Kind.QUIZ;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.quiz(this);
    }
}
