package dev.datakata.verdict;

import dev.datakata.source.Excerpt;
import dev.datakata.table.Column;
import java.util.List;
import java.util.Optional;

/** What went wrong while a pipeline went through a scenario. */
public sealed interface PipelineFault extends Fault {
    /** The scenario, step by step. */
    Story story();

    /** The tables are not what they have to be. */
    record State(Story story, Difference difference) implements PipelineFault {
        @Override
        public String id() {
            return "state";
        }
    }

    /**
     * Once was right, and a further time was not.
     *
     * @param delivery whether a batch came again, and not only a run
     */
    record Replay(Story story, boolean delivery, Difference difference) implements PipelineFault {
        @Override
        public String id() {
            return "replay";
        }
    }

    /**
     * A run that was stopped and started again did not end as one that was not.
     *
     * @param statement the statement after which it was stopped, counted from 1
     * @param statements how many there are
     * @param at that statement
     */
    record Crash(Story story, int statement, int statements, Optional<Excerpt> at, Difference difference)
            implements PipelineFault {
        @Override
        public String id() {
            return "crash";
        }
    }

    /**
     * A general fault, met in a scenario: a statement that the engine refuses, a limit, a target's columns.
     *
     * @param cause the fault, which gives its id
     */
    record InScenario(Fault cause, Story story) implements PipelineFault {
        @Override
        public String id() {
            return cause.id();
        }

        @Override
        public Optional<Excerpt> at() {
            return cause.at();
        }
    }

    /**
     * What happened in a scenario.
     *
     * @param scenario its name
     * @param hidden whether the prompt does not show it
     * @param steps up to the one that went wrong, and those that were not reached then; none that ran after it
     */
    record Story(String scenario, boolean hidden, List<StepTaken> steps) {
        public Story {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param action what was done
     * @param detail a file, a change, or empty
     * @param statements of a run, how many statements ran to their end; of a stop, after which one
     * @param went how it went
     * @param refusal of a run, the engine's message where it refused a statement
     * @param open of a run, whether it ended in an open transaction, which was rolled back
     */
    record StepTaken(Action action, String detail, int statements, Went went, Optional<String> refusal, boolean open) {}

    /** What a step does. */
    enum Action {
        LOAD,
        ALTER,
        RUN,
        STOP
    }

    /** How a step went. */
    enum Went {
        /** As it has to. */
        WELL,
        /** Here the scenario went wrong. */
        WRONG,
        /** The scenario ended before. */
        NOT_REACHED
    }

    /** What is not as it has to be. */
    sealed interface Difference {}

    /** A target holds other rows. */
    record TargetRows(String table, RowDiff diff) implements Difference {}

    /** A table that has to stay as it is holds other rows; its rows before count as expected. */
    record KeptRows(String table, RowDiff diff) implements Difference {}

    /** A table that has to stay as it is has other columns. */
    record KeptColumns(String table, List<Column> before, List<Column> after) implements Difference {}

    /** A table is not there any more, or cannot be read. */
    record Gone(String table, boolean target) implements Difference {}

    /**
     * The run had to be refused, and was not.
     *
     * @param wrote the table that it changed all the same, with its rows before and after; empty if it changed none
     */
    record Silent(Optional<TargetRows> wrote) implements Difference {}

    /**
     * The run was refused, as it had to be, and had changed a table before.
     *
     * @param refusal the engine's message
     * @param changed the table, with its rows before and after
     */
    record HalfDone(String refusal, TargetRows changed) implements Difference {}

    /**
     * A run was refused that had to work, since one before it did.
     *
     * @param refusal the engine's message
     * @param at the statement
     */
    record RefusedAgain(String refusal, Optional<Excerpt> at) implements Difference {}

    /**
     * What the script left makes the next rows or the next change impossible.
     *
     * @param step the file or the change
     * @param refusal the engine's message
     */
    record Blocked(String step, String refusal) implements Difference {}
}
