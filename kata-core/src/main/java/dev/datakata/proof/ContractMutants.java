package dev.datakata.proof;

import dev.datakata.check.contract.ContractChecker;
import dev.datakata.content.DataContract;
import dev.datakata.engine.Script;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.ScriptMutant;
import dev.datakata.mutation.ScriptMutator;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the mutants of checks of data: each check left out, and each changed as a query is. */
final class ContractMutants {
    private final DataContract contract;
    private final ContractChecker checker;
    private final List<String> original;
    private final List<ScriptMutant> mutants;
    private final int stillborn;

    ContractMutants(DataContract contract, ContractChecker checker) {
        this.contract = contract;
        this.checker = checker;
        this.original = Script.of(contract.reference().text()).statements().stream()
                .map(StatementText::text)
                .toList();
        List<ScriptMutant> all = new ScriptMutator().mutants(original, Search.schema(checker.catalog()));
        Set<String> statements = new LinkedHashSet<>();
        all.forEach(mutant -> statements.addAll(mutant.statements()));
        List<String> bound = checker.bound(List.copyOf(statements));
        Set<String> alive = new HashSet<>(bound);
        this.mutants = all.stream()
                .filter(mutant -> alive.containsAll(mutant.statements()))
                .toList();
        this.stillborn = all.size() - mutants.size();
        checker.prepare(bound);
    }

    List<MutantProof> judged() {
        return mutants.stream().map(this::judge).toList();
    }

    /** How many mutants the engine cannot bind. */
    int stillborn() {
        return stillborn;
    }

    private MutantProof judge(ScriptMutant mutant) {
        String text = String.join(";\n", mutant.statements()) + ";\n";
        return new MutantProof(mutant.operator(), mutant.description(), text, fate(mutant, text));
    }

    private Fate fate(ScriptMutant mutant, String text) {
        Verdict verdict = checker.check(new SourceFile("mutant.sql", text));
        if (verdict instanceof Verdict.Failed failed) {
            return new Fate.Killed(killer(failed.faults().get(0)));
        }
        if (sameAlarm(mutant)) {
            return new Fate.Equivalent(EquivalenceRule.SAME_ALARM);
        }
        String reason = contract.acceptedMutants().get(mutant.description());
        return reason == null
                ? new Fate.Unresolved("no incident and no healthy database tells it from the reference")
                : new Fate.Accepted(reason);
    }

    private boolean sameAlarm(ScriptMutant mutant) {
        int at = mutant.statement();
        if (mutant.statements().size() != original.size()) {
            return false;
        }
        String before = withoutDistinct(original.get(at));
        String after = withoutDistinct(mutant.statements().get(at));
        // the engine makes no plan of some correlated queries
        Optional<String> plan = checker.plan(before);
        return SqlTokens.meaning(before).equalsIgnoreCase(SqlTokens.meaning(after))
                || (plan.isPresent() && checker.plan(after).equals(plan));
    }

    /** A query without its own DISTINCT, where that cannot decide whether there is a row. */
    static String withoutDistinct(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql).tokens();
        boolean plain = tokens.size() > 2
                && tokens.get(0).is("SELECT")
                && tokens.get(1).is("DISTINCT")
                && !tokens.get(2).is("ON")
                && tokens.stream().noneMatch(token -> token.depth() == 0 && token.isAny("ALL", "OFFSET"));
        return plain ? "SELECT" + sql.substring(tokens.get(1).span().end()) : sql;
    }

    private static String killer(Fault fault) {
        if (fault instanceof ContractFault.MissedIncident missed) {
            return name(missed.matrix().missed().get(0), "incident: ");
        }
        if (fault instanceof ContractFault.FalseAlarm alarm) {
            return name(alarm.matrix().falseAlarms().get(0), "healthy: ");
        }
        return fault.id();
    }

    private static String name(CheckMatrix.Stage stage, String sort) {
        return sort
                + (stage.what().isEmpty() ? "the visible rows" : stage.what().replace("`", ""));
    }
}
