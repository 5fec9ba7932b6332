package dev.datakata.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is counted in a plan.
 *
 * @param what what is counted
 * @param table the table it is counted in; empty for all of them, and for what is not read from tables
 * @param operators the names of the steps that are counted, for {@link What#OPERATORS} only
 */
public record PlanCount(What what, Optional<String> table, List<String> operators) {
    /** Steps that hand on the very rows they get: a query written with one more of them does no more work. */
    private static final Set<String> PASSING = Set.of("PROJECTION", "CTE");

    public PlanCount {
        operators = List.copyOf(operators);
    }

    /** What can be counted. */
    public enum What {
        /** Rows that scans read from tables. */
        ROWS_SCANNED,
        /** Row groups that scans opened. */
        ROW_GROUPS,
        /** Rows that steps hand on; a projection, which hands on what it gets, is left out. */
        ROWS_PASSED,
        /** Steps of certain kinds. */
        OPERATORS
    }

    /** The count of a whole plan. */
    public long of(PlanNode root) {
        return root.steps().mapToLong(this::share).sum();
    }

    /** What one step adds to the count, those below it left out. */
    public long share(PlanNode step) {
        return switch (what) {
            case ROWS_SCANNED ->
                inTable(step) ? step.scan().map(PlanNode.Scan::rows).orElse(0L) : 0;
            case ROW_GROUPS ->
                inTable(step) ? step.scan().map(PlanNode.Scan::rowGroups).orElse(0L) : 0;
            case ROWS_PASSED -> PASSING.contains(step.name()) ? 0 : step.rows();
            case OPERATORS -> operators.contains(step.name()) ? 1 : 0;
        };
    }

    private boolean inTable(PlanNode step) {
        return table.isEmpty()
                || step.table().filter(scanned -> same(scanned, table.get())).isPresent();
    }

    /** The engine names a table with its schema, an author mostly without. */
    private static boolean same(String scanned, String named) {
        String full = scanned.toLowerCase(Locale.ROOT);
        String asked = named.toLowerCase(Locale.ROOT);
        return full.equals(asked) || full.endsWith("." + asked);
    }
}
