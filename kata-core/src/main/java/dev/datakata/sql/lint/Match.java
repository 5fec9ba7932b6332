package dev.datakata.sql.lint;

import dev.datakata.source.Span;

/** Whether a rule matches a text. */
public sealed interface Match permits Match.At, Match.None, Match.Unknown {
    /**
     * It matches.
     *
     * @param span the first place
     */
    record At(Span span) implements Match {}

    /** It does not match. */
    record None() implements Match {}

    /** The text could not be read well enough to say. Neither a forbidden nor a required rule may be held against the answer. */
    record Unknown() implements Match {}
}
