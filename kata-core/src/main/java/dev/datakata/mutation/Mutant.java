package dev.datakata.mutation;

import dev.datakata.source.Span;

/**
 * A small change of a query, and what it makes of the query.
 *
 * @param sql the changed text
 * @param operator the id of the {@link MutationOperator} that made it, such as {@code dropped-condition}
 * @param description one line in a learner's words that fits after "your rows are those of the query": {@code without the condition `status = 'paid'`}
 * @param span the place in the original text, as near as it is known; the whole statement where it is not
 */
public record Mutant(String sql, String operator, String description, Span span) {}
