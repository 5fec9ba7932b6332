package dev.datakata.proof;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * The proof of a course as one HTML page that needs no network.
 *
 * @param course the course's title
 * @param proofs one for each kata, in teaching order
 */
public record ProofPage(String course, List<Proof> proofs) {
    public ProofPage {
        proofs = List.copyOf(proofs);
    }

    /** The mutants that are not killed, with what changed. */
    public List<MutantProof> survivors(Proof proof) {
        return proof.mutants().stream()
                .filter(mutant -> !(mutant.fate() instanceof Fate.Killed))
                .toList();
    }

    /** How many mutants met the fate of this word. */
    public long count(Proof proof, String word) {
        return proof.mutants().stream()
                .filter(mutant -> mutant.fate().word().equals(word))
                .count();
    }

    /** What changed. */
    public SqlChange change(Proof proof, MutantProof mutant) {
        return SqlChange.between(proof.reference(), mutant.sql());
    }

    /** What speaks for the fate. */
    public String because(Fate fate) {
        if (fate instanceof Fate.Killed killed) {
            return killed.dataset();
        }
        if (fate instanceof Fate.Equivalent equivalent) {
            return equivalent.rule().sentence();
        }
        if (fate instanceof Fate.Accepted accepted) {
            return accepted.reason();
        }
        if (fate instanceof Fate.Bounded bounded) {
            return "no difference on " + bounded.databases() + " databases of up to " + bounded.rows()
                    + " rows a table";
        }
        return fate instanceof Fate.Unresolved unresolved ? unresolved.why() : "";
    }

    /** The page's text. */
    public String html() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ProofPage.class.getClassLoader(), "dev.datakata");
        StringOutput text = new StringOutput();
        templates.render("proof/page.jte", this, text);
        return text.toString();
    }
}
