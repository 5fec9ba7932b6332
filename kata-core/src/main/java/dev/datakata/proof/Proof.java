package dev.datakata.proof;

import java.util.List;

/**
 * What was shown of one kata.
 *
 * @param kata its id
 * @param path its folder in the course
 * @param reference the author's answer, which the mutants are mutants of; empty for a quiz
 * @param claims what must hold of its own answers
 * @param mutants every mutant of its reference that can be run
 * @param stillborn how many mutants cannot be run
 * @param distilled SQL scripts of the generated datasets that were needed, in the order in which they were found
 * @param millis how long it took
 */
public record Proof(
        String kata,
        String path,
        String reference,
        List<Claim> claims,
        List<MutantProof> mutants,
        int stillborn,
        List<String> distilled,
        long millis) {
    public Proof {
        claims = List.copyOf(claims);
        mutants = List.copyOf(mutants);
        distilled = List.copyOf(distilled);
    }

    /** The claims that do not hold. */
    public List<Claim> broken() {
        return claims.stream().filter(claim -> !claim.holds()).toList();
    }

    /** The mutants that met a fate of this class. */
    public List<MutantProof> met(Class<? extends Fate> fate) {
        return mutants.stream().filter(mutant -> fate.isInstance(mutant.fate())).toList();
    }

    /** How many mutants met a fate of this class. */
    public long count(Class<? extends Fate> fate) {
        return met(fate).size();
    }

    /** The name of a distilled dataset, counted from 0: that of its file below the kata's folder, without the ending. */
    public static String distilledName(int index) {
        return "distilled/" + (index < 9 ? "0" : "") + (index + 1);
    }
}
