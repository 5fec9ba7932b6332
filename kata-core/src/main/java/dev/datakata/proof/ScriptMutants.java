package dev.datakata.proof;

import dev.datakata.check.Checks;
import dev.datakata.content.Kata;
import dev.datakata.engine.Script;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.ScriptMutant;
import dev.datakata.mutation.ScriptMutator;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import java.util.List;
import java.util.Map;

/** Judges the mutants of a script as the kata's own checker judges answers: a mutant that does not pass is killed, by the fault it gets. */
final class ScriptMutants {
    private final Kata kata;
    private final Map<String, String> accepted;
    private final Checks checks;

    ScriptMutants(Kata kata, Map<String, String> accepted, Checks checks) {
        this.kata = kata;
        this.accepted = accepted;
        this.checks = checks;
    }

    List<MutantProof> of(SourceFile reference) {
        List<String> statements = Script.of(reference.text()).statements().stream()
                .map(StatementText::text)
                .toList();
        return new ScriptMutator().mutants(statements).stream().map(this::judge).toList();
    }

    private MutantProof judge(ScriptMutant mutant) {
        String text = String.join(";\n", mutant.statements()) + ";\n";
        return new MutantProof(mutant.operator(), mutant.description(), text, fate(mutant, text));
    }

    private Fate fate(ScriptMutant mutant, String text) {
        Verdict verdict = checks.check(kata, new SourceFile("mutant.sql", text));
        if (verdict instanceof Verdict.Failed failed) {
            return new Fate.Killed(failed.faults().get(0).id());
        }
        if (verdict instanceof Verdict.Broken broken) {
            return new Fate.Unresolved(broken.at() + ": " + broken.message());
        }
        String reason = accepted.get(mutant.description());
        return reason == null ? new Fate.Unresolved("it passes") : new Fate.Accepted(reason);
    }
}
