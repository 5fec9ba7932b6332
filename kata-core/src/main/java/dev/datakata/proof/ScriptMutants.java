package dev.datakata.proof;

import dev.datakata.check.Checks;
import dev.datakata.check.model.Made;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.SqlChallenge;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Script;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.SchemaMutator;
import dev.datakata.mutation.ScriptMutant;
import dev.datakata.mutation.ScriptMutator;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the mutants of a script as the kata's own checker judges answers: a mutant that does not pass is killed, by the fault it gets. */
final class ScriptMutants {
    private final Kata kata;
    private final Map<String, String> accepted;
    private final Checks checks;
    private final Engine engine;

    ScriptMutants(Kata kata, Map<String, String> accepted, Checks checks, Engine engine) {
        this.kata = kata;
        this.accepted = accepted;
        this.checks = checks;
        this.engine = engine;
    }

    List<MutantProof> of(SourceFile reference) {
        List<String> statements = Script.of(reference.text()).statements().stream()
                .map(StatementText::text)
                .toList();
        List<ScriptMutant> mutants = new ArrayList<>(new ScriptMutator().mutants(statements));
        Optional<Made> made = Optional.empty();
        if (kata.challenge() instanceof Model) {
            new SchemaMutator()
                    .mutants(statements).stream()
                            .filter(mutant -> mutants.stream().noneMatch(other -> same(mutant, other)))
                            .forEach(mutants::add);
            made = Made.by(reference, engine);
        }
        List<MutantProof> proofs = new ArrayList<>();
        for (ScriptMutant mutant : mutants) {
            proofs.add(judge(mutant, made));
        }
        return proofs;
    }

    private static boolean same(ScriptMutant one, ScriptMutant other) {
        return SqlTokens.meaning(text(one)).equals(SqlTokens.meaning(text(other)));
    }

    private static String text(ScriptMutant mutant) {
        return String.join(";\n", mutant.statements()) + ";\n";
    }

    private MutantProof judge(ScriptMutant mutant, Optional<Made> made) {
        String text = text(mutant);
        return new MutantProof(mutant.operator(), mutant.description(), text, fate(mutant, text, made));
    }

    private Fate fate(ScriptMutant mutant, String text, Optional<Made> made) {
        if (kata.challenge() instanceof SqlChallenge challenge
                && ErrorWords.onlyTheseDiffer(challenge.reference().text(), text)) {
            return new Fate.Equivalent(EquivalenceRule.WORDS_OF_AN_ERROR);
        }
        SourceFile script = new SourceFile("mutant.sql", text);
        Verdict verdict = checks.check(kata, script);
        if (verdict instanceof Verdict.Failed failed) {
            return new Fate.Killed(killer(failed.faults().get(0)));
        }
        if (verdict instanceof Verdict.Broken broken) {
            return new Fate.Unresolved(broken.at() + ": " + broken.message());
        }
        if (made.isPresent() && Made.by(script, engine).equals(made)) {
            return new Fate.Equivalent(EquivalenceRule.SAME_CATALOGUE);
        }
        String reason = accepted.get(mutant.description());
        return reason == null ? new Fate.Unresolved("it passes") : new Fate.Accepted(reason);
    }

    /** The fault, and of a model's probes the first that tells the mutant from the reference. */
    private static String killer(Fault fault) {
        if (fault instanceof ModelFault.AcceptedBadRow accepted) {
            return fault.id() + ": " + accepted.probes().get(0).what();
        }
        return fault instanceof ModelFault.RefusedGoodRow refused
                ? fault.id() + ": " + refused.probes().get(0).what()
                : fault.id();
    }
}
