package dev.datakata.verdict;

import dev.datakata.table.TextTable;
import java.util.List;
import java.util.Optional;

/**
 * What an answer gives on the dataset that the prompt shows, without a judgement.
 *
 * @param rows its columns and first rows; empty if it gives none
 * @param complete whether these are all rows
 * @param plan what the engine did for it, the root operator first; empty if it cannot be explained
 * @param trouble why there are no rows: a verdict that failed, or that of broken content
 */
public record AnswerRun(
        Optional<TextTable> rows, boolean complete, Optional<PlanNode> plan, Optional<Verdict> trouble) {
    /** A run that gave no rows. */
    public static AnswerRun stopped(Verdict why) {
        return new AnswerRun(Optional.empty(), true, Optional.empty(), Optional.of(why));
    }

    /**
     * One operator of a plan.
     *
     * @param name the engine's name, such as {@code HASH_JOIN}
     * @param table the table it scans, if it does
     * @param rows how many rows it gave
     * @param scanned how many rows it read from its table, if it is a scan
     * @param details what the engine tells about it, such as a filter or a condition
     * @param children the operators it reads from
     */
    public record PlanNode(
            String name,
            Optional<String> table,
            long rows,
            Optional<Long> scanned,
            List<String> details,
            List<PlanNode> children) {
        public PlanNode {
            details = List.copyOf(details);
            children = List.copyOf(children);
        }
    }
}
