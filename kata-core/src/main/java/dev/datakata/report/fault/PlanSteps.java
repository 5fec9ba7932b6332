package dev.datakata.report.fault;

import dev.datakata.report.text.Block.PlanStep;
import dev.datakata.report.text.Block.PlanTree;
import dev.datakata.report.text.Sentence;
import dev.datakata.verdict.PlanNode;
import java.util.ArrayList;
import java.util.List;

/** A plan in words: each step with what it read and what it handed on. */
public final class PlanSteps {
    /** More steps nobody reads. */
    private static final int MOST = 60;

    private int left = MOST;

    private PlanSteps() {}

    /** The tree of a plan, the last step at its root. */
    public static PlanTree tree(Sentence title, PlanNode root) {
        return new PlanTree(title, new PlanSteps().step(root));
    }

    private PlanStep step(PlanNode node) {
        left--;
        List<PlanStep> children = new ArrayList<>();
        for (PlanNode child : node.children()) {
            if (left > 0) {
                children.add(step(child));
            } else {
                long more = child.steps().count();
                children.add(new PlanStep(
                        Sentence.of(more == 1 ? "{} more step" : "{} more steps", more),
                        new Sentence(List.of()),
                        child.rows(),
                        List.of(),
                        child.steps().anyMatch(PlanNode::costly),
                        List.of()));
            }
        }
        return new PlanStep(
                node.table()
                        .map(table -> Sentence.of("{} {}", Sentence.plain(node.name()), Sentence.plain(table)))
                        .orElseGet(() -> Sentence.quoted(node.name())),
                counts(node),
                node.rows(),
                node.details().stream().map(Sentence::quoted).toList(),
                node.costly(),
                children);
    }

    private static Sentence counts(PlanNode node) {
        if (node.name().equals("CTE")) {
            // a frame: the engine counts nothing for it, and 0 rows would be read as a result without rows
            return new Sentence(List.of());
        }
        String handed = Words.rows(node.rows());
        if (node.scan().isEmpty()) {
            return Sentence.quoted(handed);
        }
        PlanNode.Scan scan = node.scan().get();
        String groups = scan.of() == 0
                ? ""
                : ", " + Words.grouped(scan.rowGroups()) + " of " + Words.grouped(scan.of())
                        + (scan.of() == 1 ? " row group" : " row groups");
        return Sentence.quoted(handed + ", " + Words.grouped(scan.rows()) + " scanned" + groups);
    }
}
