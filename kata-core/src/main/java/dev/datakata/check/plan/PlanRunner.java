package dev.datakata.check.plan;

import dev.datakata.content.Plan;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what the engine does for an answer on the large dataset, whether that is within the limits or not. */
public final class PlanRunner {
    private final Engine engine;

    /** For one engine, which stays the caller's to close. */
    public PlanRunner(Engine engine) {
        this.engine = engine;
    }

    /**
     * Runs an answer on the visible dataset and, if it runs there, on the large one.
     *
     * @param onVisible runs it on the visible dataset, once the large one is ready too
     * @return what it gave on the visible dataset, with the plan of the large one; without a plan, if it does not come to its end there
     * @throws dev.datakata.reference.ReferenceException if the large dataset cannot be made
     */
    public AnswerRun run(Plan plan, SourceFile answer, Supplier<AnswerRun> onVisible) {
        try (Database large = new Datasets(engine, plan.query().schema()).filled(plan.largeDataset());
                Session session = large.session()) {
            AnswerRun rows = onVisible.get();
            if (rows.trouble().isPresent()) {
                return rows;
            }
            List<PlanCount> counts =
                    plan.limits().stream().map(PlanChecker::count).toList();
            Optional<PlanNode> node = session.profile(
                            Script.of(answer.text()).statements().get(0).text())
                    .map(PlanNodes::of)
                    .map(root -> PlanNodes.marked(root, over(plan, counts, root)));
            return new AnswerRun(rows.rows(), rows.complete(), node, rows.tables(), rows.trouble());
        }
    }

    private static List<PlanCount> over(Plan plan, List<PlanCount> counts, PlanNode root) {
        return counts.stream()
                .filter(count -> count.of(root)
                        > plan.limits().get(counts.indexOf(count)).atMost())
                .toList();
    }
}
