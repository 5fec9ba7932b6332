package dev.datakata.proof;

import dev.datakata.check.query.QueryChecker;
import dev.datakata.content.Query;
import dev.datakata.engine.Engine;
import dev.datakata.mutation.Mutant;
import dev.datakata.witness.Instance;
import dev.datakata.witness.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Judges the mutants of one query, and keeps the generated databases that were needed. */
final class QueryMutants implements AutoCloseable {
    /** A survivor is searched with this many times the usual budget before it counts as bounded. */
    private static final int SURVIVOR_BUDGET = 8;

    /** The search makes tables of no more rows than this. */
    private static final int ROWS_A_TABLE = 14;

    private final Query query;
    private final QueryChecker checker;
    private final Engine engine;
    private final Map<String, String> accepted;
    private final Equivalences equivalences;
    private final Predicate<String> overLimit;
    private final List<Instance> distilled = new ArrayList<>();
    private Optional<QueryChecker> thorough = Optional.empty();

    /** @param overLimit whether a mutant of the right rows fails all the same, by what its plan does */
    QueryMutants(Query query, QueryChecker checker, Engine engine, Predicate<String> overLimit) {
        this.query = query;
        this.checker = checker;
        this.engine = engine;
        this.overLimit = overLimit;
        this.accepted = query.acceptedMutants();
        this.equivalences = new Equivalences(checker);
    }

    MutantProof judge(Mutant mutant) {
        return new MutantProof(mutant.operator(), mutant.description(), mutant.sql(), fate(mutant));
    }

    /** Stands for all the mutants of a reference that cannot be mutated on its tree. */
    MutantProof unread(String why) {
        String description = "all but its words";
        Optional<String> reason = Optional.ofNullable(accepted.get(description));
        return new MutantProof(
                "unread",
                description,
                checker.reference().sql(),
                reason.<Fate>map(Fate.Accepted::new).orElseGet(() -> new Fate.Unresolved(why)));
    }

    private Fate fate(Mutant mutant) {
        for (int i = 0; i < distilled.size(); i++) {
            if (checker.differsOn(distilled.get(i), mutant.sql())) {
                return new Fate.Killed(Proof.distilledName(i));
            }
        }
        Optional<QueryChecker.Killer> killer = checker.killer(mutant.sql());
        if (killer.isPresent()) {
            return killed(killer.get());
        }
        if (overLimit.test(mutant.sql())) {
            return new Fate.Killed("large, over a limit");
        }
        Optional<EquivalenceRule> rule = equivalences.between(mutant.sql());
        if (rule.isPresent()) {
            return new Fate.Equivalent(rule.get());
        }
        Optional<String> reason = Optional.ofNullable(accepted.get(mutant.description()));
        if (reason.isPresent()) {
            return new Fate.Accepted(reason.get());
        }
        return thorough()
                .killer(mutant.sql())
                .map(this::killed)
                .orElseGet(() -> new Fate.Bounded(ROWS_A_TABLE, Search.Budget.DEFAULT.common() * SURVIVOR_BUDGET));
    }

    private Fate killed(QueryChecker.Killer killer) {
        if (killer.generated().isEmpty()) {
            return new Fate.Killed(killer.dataset());
        }
        distilled.add(killer.generated().get());
        return new Fate.Killed(Proof.distilledName(distilled.size() - 1));
    }

    private QueryChecker thorough() {
        if (thorough.isEmpty()) {
            thorough = Optional.of(new QueryChecker(query, engine, Search.Budget.DEFAULT.times(SURVIVOR_BUDGET)));
        }
        return thorough.get();
    }

    List<Instance> distilled() {
        return distilled;
    }

    @Override
    public void close() {
        thorough.ifPresent(QueryChecker::close);
    }
}
