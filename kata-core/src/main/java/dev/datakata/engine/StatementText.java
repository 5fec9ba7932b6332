package dev.datakata.engine;

import dev.datakata.source.Span;
import java.util.Objects;

/**
 * One statement of a script.
 *
 * @param text the statement, from its first token to its last, without the semicolon; comments inside it are kept
 * @param span where {@code text} stands in the script
 */
public record StatementText(String text, Span span) {
    public StatementText {
        Objects.requireNonNull(text);
        Objects.requireNonNull(span);
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("a statement is as long as its span");
        }
    }
}
