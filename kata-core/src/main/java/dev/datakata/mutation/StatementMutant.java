package dev.datakata.mutation;

/**
 * A changed statement of a script.
 *
 * @param sql the statement after the change
 * @param operator the id of what made it
 * @param description as {@link Mutant#description()}
 */
record StatementMutant(String sql, String operator, String description) {}
