package dev.datakata.verdict;

import dev.datakata.source.Excerpt;
import dev.datakata.table.TextTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only a transaction can get wrong. */
public sealed interface TransactionFault extends Fault {
    /**
     * The script, alone, leaves other rows than the reference.
     *
     * @param dataset where
     * @param tables the tables that differ, by name; empty for one that is gone
     * @param open whether the script ends inside a transaction, which is rolled back
     * @param refusal the engine's message for the statement that ended the script early; empty if it came to its end
     * @param at that statement
     */
    record EndState(
            String dataset,
            Map<String, Optional<RowDiff>> tables,
            boolean open,
            Optional<String> refusal,
            Optional<Excerpt> at)
            implements TransactionFault {
        public EndState {
            tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        }

        @Override
        public String id() {
            return "state";
        }
    }

    /**
     * An invariant does not hold.
     *
     * @param dataset where
     * @param says the invariant in its author's words
     * @param seen who sees it
     * @param trouble the engine's message if the invariant cannot even be evaluated; empty otherwise
     * @param schedule the order of statements, up to what is seen
     * @param tables rows that show it, by a name
     * @param cause what in the script brings it about, if that is certain
     */
    record Violated(
            String dataset,
            String says,
            Seen seen,
            Optional<String> trouble,
            Schedule schedule,
            Map<String, TextTable> tables,
            Cause cause)
            implements TransactionFault {
        public Violated {
            tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        }

        @Override
        public String id() {
            return "conflict";
        }
    }

    /**
     * The tables end as no order of the scripts, one after the other, leaves them.
     *
     * @param dataset where
     * @param schedule the order of statements
     * @param nearest the names of the sessions in the order, one after the other, that comes nearest; empty if none has to be counted
     * @param tables the tables that differ from what that order leaves, by name
     * @param cause what in the script brings it about, if that is certain
     */
    record NotSerial(String dataset, Schedule schedule, List<String> nearest, Map<String, RowDiff> tables, Cause cause)
            implements TransactionFault {
        public NotSerial {
            nearest = List.copyOf(nearest);
            tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        }

        @Override
        public String id() {
            return "conflict";
        }
    }

    /** Who sees that an invariant does not hold. */
    enum Seen {
        /** Another session that looks while the script, alone, is under way; the same stays if the script breaks off there. */
        ALONE,
        /** Another session that looks while two scripts are under way. */
        BETWEEN,
        /** Whoever looks once both have ended. */
        END
    }

    /** What in a script brings a fault about. */
    enum Cause {
        /** The script has no transaction, so that each statement is one by itself. */
        NO_TRANSACTION,
        /** The script was started again, and had committed something before. */
        COMMITTED_BEFORE_RETRY,
        /** The script has a transaction, and statements that write outside of it. */
        WRITES_OUTSIDE,
        /** The script has a transaction, and statements outside of it that read. */
        READS_OUTSIDE,
        /** Nothing certain. */
        UNKNOWN
    }

    /**
     * An order in which the statements of sessions met.
     *
     * @param sessions the sessions' names, the learner's first; its name is empty
     * @param steps in order of time
     * @param number which order this is, counted from 1, among those tried with this session
     * @param tried how many orders of the two scripts are tried at most
     * @param all how many there are; {@code Long.MAX_VALUE} for more than can be counted
     * @param serial whether one script runs after the other
     */
    record Schedule(List<String> sessions, List<Step> steps, int number, int tried, long all, boolean serial) {
        public Schedule {
            sessions = List.copyOf(sessions);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One statement of one session, or what happened to the session.
     *
     * @param session which, counted from 0
     * @param statement its text in one line; empty for what is no statement
     * @param result what came of it
     * @param count rows given or changed
     * @param message the engine's message, if it was refused
     */
    record Step(int session, String statement, StepResult result, long count, String message) {}

    /** What came of a step. */
    enum StepResult {
        /** The statement gave rows. */
        ROWS,
        /** The statement changed rows. */
        CHANGED,
        /** The statement did its work. */
        DONE,
        /** The statement met a conflict; the script is started again later. */
        CONFLICT,
        /** The statement was refused, and the script is at its end. */
        REFUSED,
        /** No statement: the script starts again. */
        RESTART,
        /** No statement: the script is at its end inside a transaction, which is rolled back. */
        ROLLED_BACK
    }
}
