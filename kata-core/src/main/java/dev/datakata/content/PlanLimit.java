package dev.datakata.content;

import java.util.List;
import java.util.Optional;

/**
 * The most that a plan may do of something, counted on the large dataset.
 *
 * @param count what is counted
 * @param table the table it is counted in, for what is read from tables; empty for all of them together
 * @param operators the engine's names of the operators that are counted, such as {@code CROSS_PRODUCT}; for {@link Count#OPERATORS} only
 * @param atMost the largest count that is taken
 * @param naive the count of the kata's naive query, as its author measured it and the proof measures it again
 */
public record PlanLimit(Count count, Optional<String> table, List<String> operators, long atMost, long naive) {
    public PlanLimit {
        operators = List.copyOf(operators);
    }

    /** What can be counted in a plan. None of it depends on the clock. */
    public enum Count {
        /** Rows that scans read from tables. */
        ROWS_SCANNED,
        /** Row groups, of 122,880 rows each as a rule, that scans opened. */
        ROW_GROUPS,
        /** Rows that the plan's steps hand on, all steps together. */
        ROWS_PASSED,
        /** Steps of certain kinds. */
        OPERATORS
    }
}
