package dev.datakata.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a plan, and what running it took.
 *
 * @param name the engine's name, such as {@code HASH_JOIN}
 * @param table the table it scans, if it does
 * @param rows how many rows it gave
 * @param scan what it read, if it scans a table
 * @param details what the engine tells about it, such as a filter or a condition
 * @param costly whether it has the largest share in what is over a limit
 * @param children the steps it reads from
 */
public record PlanNode(
        String name,
        Optional<String> table,
        long rows,
        Optional<Scan> scan,
        List<String> details,
        boolean costly,
        List<PlanNode> children) {
    public PlanNode {
        details = List.copyOf(details);
        children = List.copyOf(children);
    }

    /**
     * What a scan read.
     *
     * @param rows the rows it looked at
     * @param rowGroups the row groups it opened
     * @param of how many the table has; 0 where the engine does not tell
     */
    public record Scan(long rows, long rowGroups, long of) {}

    /** This step and all below it. */
    public Stream<PlanNode> steps() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::steps));
    }
}
