package dev.datakata.verdict;

import java.util.List;

/** What only a plan can get wrong. Everything here was counted on the kata's large dataset. */
public sealed interface PlanFault extends Fault {
    /**
     * The rows are right, and the plan does more than a limit allows.
     *
     * @param uses every limit of the kata, those that are kept as well
     * @param yours the answer's plan
     * @param target the plan of the author's own answer, without details
     */
    record OverLimit(List<Use> uses, PlanNode yours, PlanNode target) implements PlanFault {
        public OverLimit {
            uses = List.copyOf(uses);
        }

        @Override
        public String id() {
            return "plan";
        }
    }

    /**
     * The answer is right on small datasets and did not come to an end on the large one, so that nothing can be counted.
     *
     * @param why the time limit or the limit of resources that was met
     * @param limits every limit of the kata with the target's count; {@code yours} is 0 in each
     * @param target the plan of the author's own answer, without details
     */
    record Unfinished(Fault why, List<Use> limits, PlanNode target) implements PlanFault {
        public Unfinished {
            limits = List.copyOf(limits);
        }

        @Override
        public String id() {
            return why.id();
        }
    }

    /**
     * One limit beside what was counted.
     *
     * @param count what is counted
     * @param limit the largest count that is taken
     * @param yours the answer's
     * @param target that of the author's own answer
     */
    record Use(PlanCount count, long limit, long yours, long target) {
        /** Whether the answer is over it. */
        public boolean over() {
            return yours > limit;
        }
    }
}
