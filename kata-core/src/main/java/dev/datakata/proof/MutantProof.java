package dev.datakata.proof;

/**
 * A mutant of the reference and what became of it.
 *
 * @param operator the mutation operator's id
 * @param description the change in words
 * @param sql the mutant
 * @param fate what became of it
 */
public record MutantProof(String operator, String description, String sql, Fate fate) {}
