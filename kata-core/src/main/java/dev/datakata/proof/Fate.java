package dev.datakata.proof;

/** What became of a mutant. */
public sealed interface Fate {
    /** The word in reports. */
    String word();

    /** A dataset tells it from the reference: {@code dataset} is its name. */
    record Killed(String dataset) implements Fate {
        @Override
        public String word() {
            return "killed";
        }
    }

    /** It is the reference in other words, by a rule. */
    record Equivalent(EquivalenceRule rule) implements Fate {
        @Override
        public String word() {
            return "equivalent";
        }
    }

    /** The author lets it stand, with a reason. */
    record Accepted(String reason) implements Fate {
        @Override
        public String word() {
            return "accepted";
        }
    }

    /** No difference was found within these bounds: no proof, and reported apart. */
    record Bounded(int rows, int databases) implements Fate {
        @Override
        public String word() {
            return "bounded";
        }
    }

    /** Nothing can be said of it. */
    record Unresolved(String why) implements Fate {
        @Override
        public String word() {
            return "unresolved";
        }
    }
}
