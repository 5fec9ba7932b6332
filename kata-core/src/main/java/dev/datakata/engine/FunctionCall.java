package dev.datakata.engine;

import dev.datakata.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of a function in a statement, as the engine binds it.
 *
 * @param name the engine's name in lower case, such as {@code get_current_timestamp} for {@code CURRENT_TIMESTAMP}; {@code sample} for a sampled table
 * @param arguments how many arguments it has
 * @param at where it stands in the statement, in UTF-16 offsets, where the engine knows it
 */
public record FunctionCall(String name, int arguments, Optional<Span> at) {
    public FunctionCall {
        Objects.requireNonNull(name);
        Objects.requireNonNull(at);
    }
}
