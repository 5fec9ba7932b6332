package dev.datakata;

import dev.datakata.proof.Claim;
import dev.datakata.proof.Fate;
import dev.datakata.proof.MutantProof;
import dev.datakata.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was proved of a course.
 *
 * @param proofs one for each kata, in teaching order
 * @param kept how many of them an earlier run had made
 */
public record ProofReport(List<Proof> proofs, int kept) {
    public ProofReport {
        proofs = List.copyOf(proofs);
    }

    /** A table for a console, a line for each kata. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(row("kata", "claims", "broken", "killed", "equal", "accept", "bounded", "unres.", "ms"));
        for (Proof proof : proofs) {
            lines.add(row(
                    proof.kata(),
                    proof.claims().size(),
                    proof.broken().size(),
                    proof.count(Fate.Killed.class),
                    proof.count(Fate.Equivalent.class),
                    proof.count(Fate.Accepted.class),
                    proof.count(Fate.Bounded.class),
                    proof.count(Fate.Unresolved.class),
                    proof.millis()));
        }
        lines.add(proofs.size() + " katas, " + kept + " of them unchanged and not proved again");
        return lines;
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-36s %7s %7s %7s %7s %7s %7s %7s %8s", cells)
                .stripTrailing();
    }

    /**
     * What does not hold, a line each with the file and what to do; empty if the course is proved.
     *
     * @param maxUnresolved so many unresolved mutants may stand in the whole course
     * @param maxBounded so many bounded mutants may stand in the whole course
     */
    public List<String> failures(int maxUnresolved, int maxBounded) {
        List<String> failures = new ArrayList<>();
        boolean unresolved = count(Fate.Unresolved.class) > maxUnresolved;
        boolean bounded = count(Fate.Bounded.class) > maxBounded;
        for (Proof proof : proofs) {
            for (Claim claim : proof.broken()) {
                failures.add(proof.path() + ": it does not hold that " + claim.what() + ": " + claim.detail());
            }
            for (MutantProof mutant : proof.mutants()) {
                if (unresolved && mutant.fate() instanceof Fate.Unresolved fate) {
                    failures.add(proof.path() + "/reference.sql: nothing can be said of the mutant \""
                            + mutant.description() + "\": " + fate.why());
                }
                if (bounded && mutant.fate() instanceof Fate.Bounded fate) {
                    failures.add(proof.path() + "/reference.sql: the mutant \"" + mutant.description()
                            + "\" gave the same result on " + fate.databases()
                            + " databases. Add a dataset to datasets/ that tells them apart, or, if no fair database can,"
                            + " name it in kata.yaml under accept-mutants with the reason.");
                }
            }
        }
        return failures;
    }

    private long count(Class<? extends Fate> fate) {
        return proofs.stream().mapToLong(proof -> proof.count(fate)).sum();
    }
}
