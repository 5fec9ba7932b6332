package dev.datakata.check.plan;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.query.QueryChecker;
import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Script;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanFault;
import dev.datakata.verdict.PlanNode;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks {@code kind: plan}: first all that a query is checked for, then the rows on the large dataset, then what the plan does there. In this order,
 * since a plan that gives other rows is no plan for the task.
 */
public final class PlanChecker implements KataChecker {
    private final Plan plan;
    private final QueryChecker rows;
    private final LargeDataset large;

    /**
     * @param budget how many generated databases an answer meets before its plan is looked at
     * @throws ReferenceException if the kata's content does not work
     */
    public PlanChecker(Plan plan, Engine engine, Search.Budget budget) {
        this.plan = plan;
        this.rows = new QueryChecker(plan.query(), engine, budget);
        try {
            this.large = new LargeDataset(plan, rows.reference(), engine);
        } catch (ReferenceException e) {
            rows.close();
            throw e;
        }
    }

    @Override
    public Verdict check(SourceFile answer) {
        Verdict verdict = rows.check(answer);
        if (!(verdict instanceof Verdict.Passed)) {
            return verdict;
        }
        StatementText statement = Script.of(answer.text()).statements().get(0);
        LargeDataset.Run run = large.run(answer, statement.span(), statement.text());
        if (run.fault().isPresent()) {
            return Verdict.Failed.of(onLarge(run.fault().get()));
        }
        PlanNode yours = run.plan().orElseThrow();
        List<PlanFault.Use> uses = uses(Optional.of(yours));
        List<PlanCount> over = uses.stream()
                .filter(PlanFault.Use::over)
                .map(PlanFault.Use::count)
                .toList();
        return over.isEmpty()
                ? verdict
                : Verdict.Failed.of(new PlanFault.OverLimit(uses, PlanNodes.marked(yours, over), large.target()));
    }

    private Fault onLarge(Fault fault) {
        boolean ranOut = fault instanceof Fault.Timeout || fault instanceof Fault.ResourceLimit;
        return ranOut ? new PlanFault.Unfinished(fault, uses(Optional.empty()), large.target()) : fault;
    }

    private List<PlanFault.Use> uses(Optional<PlanNode> yours) {
        List<PlanFault.Use> uses = new ArrayList<>();
        for (PlanLimit limit : plan.limits()) {
            PlanCount count = count(limit);
            uses.add(new PlanFault.Use(
                    count, limit.atMost(), yours.map(count::of).orElse(0L), count.of(large.target())));
        }
        return uses;
    }

    /** What a limit counts. */
    static PlanCount count(PlanLimit limit) {
        return new PlanCount(PlanCount.What.valueOf(limit.count().name()), limit.table(), limit.operators());
    }

    /**
     * What a right query takes on the large dataset: the limits in their order, the query's counts as {@code yours}.
     *
     * @return empty if the query does not come to its end there, or gives other rows
     */
    public Optional<List<PlanFault.Use>> measured(SourceFile query) {
        StatementText statement = Script.of(query.text()).statements().get(0);
        return large.run(query, statement.span(), statement.text()).plan().map(node -> uses(Optional.of(node)));
    }

    /** Whether a query gives the right rows on the large dataset and takes more than a limit allows. */
    public boolean overLimit(String query) {
        return measured(new SourceFile("query.sql", query)).stream()
                .flatMap(List::stream)
                .anyMatch(PlanFault.Use::over);
    }

    /** How many rows the reference gives on the large dataset. */
    public long largeRows() {
        return large.rows();
    }

    /** The check of the rows on its own. */
    public QueryChecker rows() {
        return rows;
    }

    @Override
    public void close() {
        large.close();
        rows.close();
    }
}
