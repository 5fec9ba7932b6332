package dev.datakata.check.plan;

import dev.datakata.engine.Profile;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The engine's profile as the plan that verdicts hold. */
public final class PlanNodes {
    /** What says the same as other members or as the text of the answer, or tells of the engine's own affairs. */
    private static final Set<String> UNTOLD = Set.of(
            "Table",
            "Type",
            "Estimated Cardinality",
            "Table Index",
            "CTE Index",
            "CTE Mode",
            "Execution Mode",
            "Fanout Mode",
            "Chunk Storage",
            "Order Mode");

    private PlanNodes() {}

    /** The plan of a statement that has run. */
    public static PlanNode of(Profile profile) {
        return node(profile.root());
    }

    private static PlanNode node(Profile.Operator operator) {
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, List<String>> info : operator.info().entrySet()) {
            List<String> values = info.getValue();
            if (!UNTOLD.contains(info.getKey())
                    && !info.getKey().contains("Consumer")
                    && values.stream().anyMatch(PlanNodes::telling)) {
                details.add(info.getKey() + ": " + String.join(", ", values));
            }
        }
        boolean scans = operator.table().isPresent() && operator.rowsScanned().isPresent();
        return new PlanNode(
                operator.name(),
                operator.table().map(table -> table.replaceFirst("^main\\.", "")),
                operator.rows(),
                scans
                        ? Optional.of(new PlanNode.Scan(
                                operator.rowsScanned().getAsLong(),
                                operator.rowGroupsScanned().orElse(0),
                                operator.rowGroups().orElse(0)))
                        : Optional.empty(),
                details,
                false,
                operator.children().stream().map(PlanNodes::node).toList());
    }

    /** Whether a value says something: not a column's number, and no name that the engine numbers anew each time. */
    private static boolean telling(String value) {
        return !value.isBlank() && !value.matches("#\\d+") && !value.startsWith("__duckdb");
    }

    /** The same plan with names and counts only: what a filter says would be the answer. */
    static PlanNode withoutDetails(PlanNode node) {
        return new PlanNode(
                node.name(),
                node.table(),
                node.rows(),
                node.scan(),
                List.of(),
                node.costly(),
                node.children().stream().map(PlanNodes::withoutDetails).toList());
    }

    /** The same plan, with the step marked that has the largest share in any of the counts; the lowest one, where several have it. */
    static PlanNode marked(PlanNode root, List<PlanCount> counts) {
        List<PlanNode> costly = new ArrayList<>();
        for (PlanCount count : counts) {
            long most = root.steps().mapToLong(count::share).max().orElse(0);
            root.steps()
                    .filter(step -> most > 0 && count.share(step) == most)
                    .reduce((first, second) -> second)
                    .ifPresent(costly::add);
        }
        return marked(root, costly::contains);
    }

    private static PlanNode marked(PlanNode node, Predicate<PlanNode> costly) {
        return new PlanNode(
                node.name(),
                node.table(),
                node.rows(),
                node.scan(),
                node.details(),
                costly.test(node),
                node.children().stream().map(child -> marked(child, costly)).toList());
    }
}
