package dev.datakata.check.plan;

import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.content.Plan;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.Trial;
import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PlanNode;
import java.time.Duration;
import java.util.Optional;

/** The kata's large dataset, filled once, with what the author's own answer gives and takes there. */
final class LargeDataset implements AutoCloseable {
    /** Its name in messages. */
    static final String NAME = "large";

    private final Database database;
    private final Session session;
    private final Reference reference;
    private final Expected expected;
    private final PlanNode target;
    private final Duration limit;

    /** @throws ReferenceException if the dataset cannot be made, or the reference fails on it */
    LargeDataset(Plan plan, Reference reference, Engine engine) {
        this.database = new Datasets(engine, plan.query().schema()).filled(plan.largeDataset());
        this.session = database.session();
        this.reference = reference;
        this.limit = engine.limits().statement();
        try {
            this.expected = reference.expectedOfItself(session);
            this.target = session.profile(reference.sql())
                    .map(PlanNodes::of)
                    .map(PlanNodes::withoutDetails)
                    .orElseThrow(() -> new ReferenceException(
                            plan.reference().name() + ":1",
                            "the engine does not tell what the reference's plan takes"));
        } catch (ReferenceException e) {
            close();
            throw e;
        }
    }

    /**
     * What an answer did here.
     *
     * @param plan its plan, if it ran to its end
     * @param fault why its rows are not those expected, or why there is no plan
     */
    record Run(Optional<PlanNode> plan, Optional<Fault> fault) {
        static Run failed(Fault fault) {
            return new Run(Optional.empty(), Optional.of(fault));
        }
    }

    /** Runs an answer of one statement, compares its rows, and counts. */
    Run run(SourceFile answer, Span at, String statement) {
        OutcomeFaults faults = new OutcomeFaults(answer, at, NAME);
        Outcome bound = session.check(statement);
        if (!(bound instanceof Outcome.Rows described)) {
            return Run.failed(bound.accept(faults));
        }
        Trial.Result result = new Trial(reference, statement, described.table().columns()).run(session, expected);
        if (result instanceof Trial.Result.Failed failed) {
            return Run.failed(failed.outcome().accept(faults));
        }
        if (result instanceof Trial.Result.Differs differs) {
            return Run.failed(difference(differs));
        }
        // The profile does not hand the rows out: a second run.
        return session.profile(statement)
                .map(profile -> new Run(Optional.of(PlanNodes.of(profile)), Optional.<Fault>empty()))
                .orElseGet(() -> Run.failed(unmeasured(statement, faults)));
    }

    private Fault difference(Trial.Result.Differs differs) {
        if (differs.comparison() instanceof Comparison.OrderDiffers order) {
            return new Fault.Order(
                    reference.orderKeys(),
                    reference.columns(),
                    order.row(),
                    TextTable.texts(order.expected()),
                    TextTable.texts(order.actual()),
                    NAME);
        }
        return new Fault.Rows(((Comparison.RowsDiffer) differs.comparison()).diff(), NAME);
    }

    /** The statement ran a moment ago: what stops it now is that measuring takes longer, or that it cannot be explained at all. */
    private Fault unmeasured(String statement, OutcomeFaults faults) {
        Outcome explained = session.query("EXPLAIN (ANALYZE, FORMAT json) " + statement, 1);
        return explained instanceof Outcome.Rows
                ? new Fault.Timeout(limit.toMillis() / 1000.0, false)
                : explained.accept(faults);
    }

    PlanNode target() {
        return target;
    }

    long rows() {
        return expected.size();
    }

    @Override
    public void close() {
        session.close();
        database.close();
    }
}
