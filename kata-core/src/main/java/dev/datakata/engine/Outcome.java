package dev.datakata.engine;

import dev.datakata.source.Span;
import dev.datakata.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What running one statement gave. */
public sealed interface Outcome {
    /** Calls the visitor's method for this case. */
    <T> T accept(Visitor<T> visitor);

    /**
     * The statement gave rows.
     *
     * @param table columns and rows
     * @param complete whether these are all rows; {@code false} when reading stopped at the caller's limit
     */
    record Rows(Table table, boolean complete) implements Outcome {
        public Rows {
            Objects.requireNonNull(table);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.rows(this);
        }
    }

    /**
     * The statement did its work and gave no rows.
     *
     * @param changedRows rows inserted, updated or deleted; 0 for other statements
     */
    record Done(long changedRows) implements Outcome {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.done(this);
        }
    }

    /**
     * The engine refused the statement.
     *
     * @param phase how far it came
     * @param message the engine's own words, without position, excerpt and the name of the sandbox's database
     * @param at the offending token in the text that was passed, in UTF-16 offsets, where the engine knows it
     * @param candidates names the engine proposes instead, best first
     */
    record Refused(Phase phase, String message, Optional<Span> at, List<String> candidates) implements Outcome {
        public Refused {
            Objects.requireNonNull(phase);
            Objects.requireNonNull(message);
            Objects.requireNonNull(at);
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refused(this);
        }
    }

    /**
     * The statement ran out of time and was cancelled.
     *
     * @param limit the time it had
     */
    record TimedOut(Duration limit) implements Outcome {
        public TimedOut {
            Objects.requireNonNull(limit);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.timedOut(this);
        }
    }

    /**
     * The statement needed more than it may have.
     *
     * @param which what ran out
     * @param value the limit, in bytes, or in levels for {@link Resource#NESTING}
     */
    record LimitReached(Resource which, long value) implements Outcome {
        public LimitReached {
            Objects.requireNonNull(which);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.limitReached(this);
        }
    }

    /** How far a refused statement came. */
    enum Phase {
        /** It is no SQL, or not exactly one statement. */
        PARSE,
        /** A name or a type does not fit. */
        BIND,
        /** It failed on the data: a cast, a division, an overflow; or the sandbox forbids it. */
        EXECUTE,
        /** A key, CHECK, NOT NULL or foreign key would be violated. */
        CONSTRAINT,
        /** Another transaction came first; the statement's own transaction is lost, and may succeed if it is run again. */
        CONFLICT
    }

    /** What can run out. */
    enum Resource {
        MEMORY,
        RESULT,
        NESTING
    }

    /** One method per case. */
    interface Visitor<T> {
        T rows(Rows rows);

        T done(Done done);

        T refused(Refused refused);

        T timedOut(TimedOut timedOut);

        T limitReached(LimitReached limitReached);
    }
}
