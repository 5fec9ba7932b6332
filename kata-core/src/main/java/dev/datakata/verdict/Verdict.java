package dev.datakata.verdict;

import java.util.List;
import java.util.Optional;

/** What came out of checking one answer. */
public sealed interface Verdict {
    /** The word in results: {@code passed}, {@code failed}, {@code pending} or {@code error}. */
    String word();

    /**
     * The answer is right.
     *
     * @param notes remarks that cost nothing
     */
    record Passed(List<Note> notes) implements Verdict {
        public Passed {
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return "passed";
        }
    }

    /**
     * The answer is wrong.
     *
     * @param faults at least one, the first is the one to mend first
     * @param diagnosis what the answer's results are equal to, if that is known
     * @param counterexample the smallest database found on which it differs from the reference
     */
    record Failed(List<Fault> faults, List<Diagnosis> diagnosis, Optional<Counterexample> counterexample)
            implements Verdict {
        public Failed {
            faults = List.copyOf(faults);
            diagnosis = List.copyOf(diagnosis);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a failed answer has a fault");
            }
        }

        /** A failure by one fault alone. */
        public static Failed of(Fault fault) {
            return new Failed(List.of(fault), List.of(), Optional.empty());
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** There is no answer yet. */
    record Pending() implements Verdict {
        @Override
        public String word() {
            return "pending";
        }
    }

    /**
     * The course's own content is broken; never the learner's fault.
     *
     * @param message what is broken, for the author
     * @param at the content's file and line, such as {@code 01-introduction/03-x/reference.sql:4}
     */
    record Broken(String message, String at) implements Verdict {
        @Override
        public String word() {
            return "error";
        }
    }
}
