package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript.Statement;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.table.Table;
import dev.datakata.verdict.TransactionFault.Step;
import dev.datakata.verdict.TransactionFault.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs scripts on one database, a session for each, their statements in an order that is given. All on one thread: the engine never makes a session wait for another,
 * it refuses the later one. So the same order gives the same result each time.
 *
 * <p>Between the statements another session looks whether the invariants hold. What it sees after a statement is also what stays if the script's session ends there,
 * since an open transaction goes with its session; so breaking off needs no runs of its own.
 */
final class Stage {
    /** A SELECT's rows change nothing: more are not read. */
    private static final long READ_ROWS = 1_000;

    private final Database start;
    private final Tables tables;
    private final Watch watch;
    private final boolean retry;

    /**
     * A stage.
     *
     * @param start the rows that every run begins with; it is only copied
     * @param retry whether a script that met a conflict is started once again
     */
    Stage(Database start, Tables tables, Watch watch, boolean retry) {
        this.start = start;
        this.tables = tables;
        this.watch = watch;
        this.retry = retry;
    }

    /**
     * What came of a run.
     *
     * @param steps in order of time
     * @param seen the first time that an invariant did not hold
     * @param finished the scripts that came to their end, as bits
     * @param end the tables afterwards
     * @param open whether the first script ended inside a transaction
     * @param stopped where the first script was refused
     * @param excess a statement that took too long or too much, which ends the run
     * @param doneTwice the scripts that were started again after they had committed something, as bits
     */
    record Performance(
            List<Step> steps,
            Optional<Sight> seen,
            int finished,
            Map<String, Table> end,
            boolean open,
            Optional<Stop> stopped,
            Optional<Stop> excess,
            int doneTwice) {}

    /**
     * An invariant that does not hold.
     *
     * @param steps how many steps there were before
     * @param atEnd whether all scripts had ended
     */
    record Sight(Watch.Breach breach, int steps, boolean atEnd) {}

    /** A statement and what it met. */
    record Stop(Statement statement, Outcome outcome) {}

    /**
     * Runs the scripts, a turn of one of them for each place in {@code order}, which names scripts by their place.
     *
     * @param deadline when the run is broken off as one that took too long
     */
    Performance play(List<Part> parts, int[] order, Deadline deadline) {
        try (Database database = start.copy();
                Run run = new Run(database, parts, deadline)) {
            return run.play(order);
        }
    }

    /** Runs one script alone. */
    Performance alone(Part part, Deadline deadline) {
        return play(List.of(part), new int[part.turns().size()], deadline);
    }

    private final class Run implements AutoCloseable {
        private final Database database;
        private final Session onlooker;
        private final Deadline deadline;
        private final List<Actor> actors = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private Optional<Sight> seen = Optional.empty();
        private Optional<Stop> excess = Optional.empty();
        /** The tables as others see them; empty once that has changed. */
        private Optional<Map<String, Table>> visible = Optional.empty();

        Run(Database database, List<Part> parts, Deadline deadline) {
            this.database = database;
            this.deadline = deadline;
            this.onlooker = database.session();
            for (Part part : parts) {
                actors.add(new Actor(actors.size(), part, this));
            }
        }

        Performance play(int[] order) {
            for (int turn : order) {
                actors.get(turn).turn();
            }
            // a script that met a conflict goes again once nobody is left to meet
            for (Actor actor : actors) {
                actor.again();
            }
            look(actors.size() > 1);
            Actor first = actors.get(0);
            int finished = 0;
            int doneTwice = 0;
            for (Actor actor : actors) {
                finished |= actor.finished ? 1 << actor.number : 0;
                doneTwice |= actor.doneTwice ? 1 << actor.number : 0;
            }
            return new Performance(
                    List.copyOf(steps), seen, finished, visible(), first.open, first.stopped, excess, doneTwice);
        }

        void changed() {
            visible = Optional.empty();
            look(false);
        }

        private void look(boolean end) {
            if (seen.isEmpty() && excess.isEmpty()) {
                seen = watch.look(visible(), onlooker, end).map(breach -> new Sight(breach, steps.size(), end));
            }
        }

        private Map<String, Table> visible() {
            Map<String, Table> now = visible.orElseGet(() -> tables.read(onlooker, Long.MAX_VALUE));
            visible = Optional.of(now);
            return now;
        }

        @Override
        public void close() {
            actors.forEach(actor -> actor.session.close());
            onlooker.close();
        }
    }

    /** One session with its script. */
    private final class Actor {
        private final int number;
        private final Part part;
        private final Run run;
        private Session session;
        private final List<Integer> turns;
        private int turn;
        private int next;
        private boolean inTransaction;
        private boolean wroteInTransaction;
        private boolean committed;
        private boolean waiting;
        private boolean restarted;
        private boolean finished;
        private boolean open;
        private boolean doneTwice;
        private Optional<Stop> stopped = Optional.empty();

        Actor(int number, Part part, Run run) {
            this.number = number;
            this.part = part;
            this.turns = part.turns();
            this.run = run;
            this.session = run.database.session();
        }

        void turn() {
            int size = turn < turns.size() ? turns.get(turn++) : 0;
            for (int i = 0; i < size; i++) {
                step();
            }
        }

        private void step() {
            if (waiting || finished || stopped.isPresent() || run.excess.isPresent()) {
                return;
            }
            Statement statement = part.statements().get(next++);
            if (run.deadline.passed()) {
                run.excess = Optional.of(new Stop(statement, new Outcome.TimedOut(run.deadline.allowed())));
                return;
            }
            String sql = statement.text().text();
            Outcome outcome =
                    statement.kind() == StatementKind.SELECT ? session.query(sql, READ_ROWS) : session.execute(sql);
            if (outcome instanceof Outcome.Rows rows) {
                note(statement, StepResult.ROWS, rows.table().rows().size(), "");
                did(statement);
            } else if (outcome instanceof Outcome.Done done) {
                note(statement, Part.writes(statement) ? StepResult.CHANGED : StepResult.DONE, done.changedRows(), "");
                did(statement);
            } else if (outcome instanceof Outcome.Refused refused) {
                refused(statement, refused);
            } else {
                run.excess = Optional.of(new Stop(statement, outcome));
            }
        }

        private void did(Statement statement) {
            boolean visible = false;
            if (statement.kind() == StatementKind.BEGIN) {
                inTransaction = true;
            } else if (statement.kind() == StatementKind.COMMIT || statement.kind() == StatementKind.ROLLBACK) {
                visible = wroteInTransaction && statement.kind() == StatementKind.COMMIT;
                inTransaction = false;
                wroteInTransaction = false;
            } else if (Part.writes(statement)) {
                visible = !inTransaction;
                wroteInTransaction = inTransaction;
            }
            committed |= visible;
            if (visible) {
                run.changed();
            }
            if (next == part.size()) {
                finished = true;
                open = inTransaction;
                if (open) {
                    note(StepResult.ROLLED_BACK);
                }
                session.close();
            }
        }

        private void refused(Statement statement, Outcome.Refused refused) {
            boolean conflict = refused.phase() == Outcome.Phase.CONFLICT;
            waiting = conflict && retry && !restarted;
            note(statement, waiting ? StepResult.CONFLICT : StepResult.REFUSED, 0, refused.message());
            if (waiting) {
                doneTwice = committed;
            } else {
                stopped = Optional.of(new Stop(statement, refused));
            }
            session.close();
        }

        /** Starts from the beginning in a session of its own, as a program that connects again would. */
        void again() {
            if (!waiting) {
                return;
            }
            note(StepResult.RESTART);
            session = run.database.session();
            waiting = false;
            restarted = true;
            inTransaction = false;
            wroteInTransaction = false;
            next = 0;
            while (!finished && stopped.isEmpty() && run.excess.isEmpty()) {
                step();
            }
        }

        private void note(Statement statement, StepResult result, long count, String message) {
            run.steps.add(new Step(number, Part.inOneLine(statement), result, count, message));
        }

        private void note(StepResult result) {
            run.steps.add(new Step(number, "", result, 0, ""));
        }
    }
}
