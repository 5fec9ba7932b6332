package dev.datakata.mutation;

import java.util.List;
import java.util.Optional;

/**
 * What mutating a text gave.
 *
 * @param mutants the mutants, in an order that depends on the text and schema only, no two of one meaning, none of the original's
 * @param unreadable why the text (or a part of it) could not be mutated, a sentence for its author; empty when all of it was
 */
public record Mutation(List<Mutant> mutants, Optional<String> unreadable) {
    public Mutation {
        mutants = List.copyOf(mutants);
    }
}
