package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Turn;
import dev.datakata.report.text.Sentence;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.TransactionFault;
import dev.datakata.verdict.TransactionFault.Cause;
import dev.datakata.verdict.TransactionFault.EndState;
import dev.datakata.verdict.TransactionFault.NotSerial;
import dev.datakata.verdict.TransactionFault.Schedule;
import dev.datakata.verdict.TransactionFault.Seen;
import dev.datakata.verdict.TransactionFault.Step;
import dev.datakata.verdict.TransactionFault.StepResult;
import dev.datakata.verdict.TransactionFault.Violated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@link FaultText} about what only a transaction can get wrong. */
final class TransactionText {
    private static final String YOURS = "your script";
    private static final String LOOKING = "a session that looks";

    private TransactionText() {}

    static Sentence sentence(TransactionFault fault) {
        if (fault instanceof EndState state) {
            return state(state);
        }
        if (fault instanceof Violated violated) {
            return violated(violated);
        }
        if (fault instanceof NotSerial serial) {
            return Sentence.of(
                    "beside {}, the tables end as they would not if one script ran after the other{}",
                    name(serial.schedule(), 1),
                    Words.where(serial.dataset()));
        }
        throw new IllegalArgumentException("no sentence for " + fault);
    }

    private static Sentence state(EndState state) {
        List<String> gone = state.tables().entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            return Sentence.of(
                    "after the script {} not there any more{}",
                    Sentence.of(gone.size() == 1 ? "the table {} is" : "the tables {} are", Words.names(gone)),
                    Words.where(state.dataset()));
        }
        return Sentence.of(
                "the script leaves other rows than expected in {}{}",
                Words.names(List.copyOf(state.tables().keySet())),
                Words.where(state.dataset()));
    }

    private static Sentence violated(Violated violated) {
        Sentence where = Words.where(violated.dataset());
        Sentence says = Sentence.whole(violated.says());
        return switch (violated.seen()) {
            case ALONE ->
                Sentence.of("while the script is under way, others see that this does not hold{}: {}", where, says);
            case BETWEEN ->
                Sentence.of(
                        "beside {}, others see that this does not hold{}: {}",
                        name(violated.schedule(), 1),
                        where,
                        says);
            case END ->
                Sentence.of(
                        "beside {}, this does not hold at the end{}: {}", name(violated.schedule(), 1), where, says);
        };
    }

    static void explain(TransactionFault fault, RowText rows, List<Block> blocks) {
        if (fault instanceof EndState state) {
            explainState(state, rows, blocks);
        } else if (fault instanceof Violated violated) {
            explainViolated(violated, rows, blocks);
        } else if (fault instanceof NotSerial serial) {
            explainNotSerial(serial, rows, blocks);
        }
    }

    private static void explainState(EndState state, RowText rows, List<Block> blocks) {
        state.refusal()
                .ifPresent(message -> blocks.add(Paragraph.of(
                        "DuckDB refused the marked statement, and the script ended there: {}", Words.engine(message))));
        if (state.refusal().isPresent()) {
            blocks.add(Paragraph.of(
                    "That is allowed here, since nothing is to be changed. But what came before it stays, unless it is"
                            + " in one transaction with it."));
        }
        if (state.open()) {
            blocks.add(Paragraph.of(
                    "The script ends inside a transaction. Nobody has committed it, so it is rolled back: end it with"
                            + " `COMMIT;`."));
        }
        for (Map.Entry<String, Optional<RowDiff>> table : state.tables().entrySet()) {
            table.getValue().ifPresent(diff -> difference(table.getKey(), diff, rows, blocks));
        }
        blocks.add(Paragraph.of("The script ran alone here; no other session had a part in it."));
    }

    private static void difference(String table, RowDiff diff, RowText rows, List<Block> blocks) {
        rows.addSheets(
                diff, table + ": changed, expected → yours", table + ": missing", table + ": unexpected", blocks);
    }

    private static void explainViolated(Violated violated, RowText rows, List<Block> blocks) {
        Schedule schedule = violated.schedule();
        if (violated.seen() == Seen.ALONE) {
            blocks.add(Paragraph.of("The script runs alone, and another session looks at the tables:"));
        } else {
            blocks.add(order(schedule));
        }
        blocks.add(schedule(schedule, violated.seen() == Seen.END ? Optional.empty() : Optional.of(looked(violated))));
        violated.trouble()
                .ifPresent(message -> blocks.add(
                        Paragraph.of("The condition cannot be evaluated any more: {}", Words.engine(message))));
        violated.tables()
                .forEach((name, table) -> blocks.add(rows.sheet(
                        name.isEmpty()
                                ? Sentence.of("the rows that show it")
                                : Sentence.of(
                                        violated.seen() == Seen.END
                                                ? "table {}, at the end"
                                                : "table {}, as that session sees it",
                                        name),
                        Mark.NONE,
                        table)));
        if (violated.seen() == Seen.ALONE) {
            blocks.add(Paragraph.of(
                    "The same stays in the tables if the script breaks off there: its connection is lost, its machine"
                            + " stops."));
        }
        advice(violated.cause(), blocks);
    }

    private static Sentence looked(Violated violated) {
        return Sentence.of("does not hold: {}", Sentence.whole(violated.says()));
    }

    private static void explainNotSerial(NotSerial serial, RowText rows, List<Block> blocks) {
        Schedule schedule = serial.schedule();
        blocks.add(order(schedule));
        blocks.add(schedule(schedule, Optional.empty()));
        List<Sentence> scripts =
                serial.nearest().stream().map(TransactionText::named).toList();
        blocks.add(
                switch (scripts.size()) {
                    case 0 -> Paragraph.of("Neither script came to its end, and yet the tables are not as they were:");
                    case 1 ->
                        Paragraph.of(
                                "Only {} came to its end. Had it run alone, the tables would differ from these:",
                                scripts.get(0));
                    default ->
                        Paragraph.of(
                                "Had {} run first and then {}, the tables would differ from these; the other way round"
                                        + " they would not differ less:",
                                scripts.get(0),
                                scripts.get(1));
                });
        serial.tables()
                .forEach((table, diff) -> rows.addSheets(
                        diff,
                        table + ": changed, one after the other → here",
                        table + ": missing here",
                        table + ": here only",
                        blocks));
        advice(serial.cause(), blocks);
    }

    private static Paragraph order(Schedule schedule) {
        if (schedule.serial()) {
            return Paragraph.of("Already when one script runs after the other:");
        }
        return schedule.tried() == schedule.all()
                ? Paragraph.of(
                        "There are {} orders in which the two can meet. They are tried, those with the fewest changes of turn"
                                + " first, and number {} is the first that shows it:",
                        schedule.tried(),
                        schedule.number())
                : Paragraph.of(
                        "There are {} orders in which the two can meet. {} are tried, those with the fewest changes of turn,"
                                + " and number {} is the first that shows it:",
                        Sentence.plain(
                                schedule.all() == Long.MAX_VALUE
                                        ? "more than can be counted"
                                        : Words.grouped(schedule.all())),
                        schedule.tried(),
                        schedule.number());
    }

    private static void advice(Cause cause, List<Block> blocks) {
        switch (cause) {
            case NO_TRANSACTION ->
                blocks.add(Paragraph.of(
                        "Your script has no transaction: each statement is one by itself, visible at once and for ever,"
                                + " and others come between two of them. Put what belongs together, the reads included, between"
                                + " `BEGIN;` and `COMMIT;`, or let one statement do it."));
            case COMMITTED_BEFORE_RETRY ->
                blocks.add(Paragraph.of(
                        "Your script met a conflict and was started again from its beginning, when a part of it had"
                                + " been committed already: that part was done twice. Starting again is safe only where"
                                + " everything is in one transaction."));
            case WRITES_OUTSIDE ->
                blocks.add(Paragraph.of(
                        "Your script has more than one transaction: a statement outside of `BEGIN;` … `COMMIT;` is one"
                                + " by itself. Put all that belongs together into one."));
            case READS_OUTSIDE ->
                blocks.add(Paragraph.of(
                        "Your script reads before its transaction begins. What it has read may be wrong by then, and"
                                + " the engine does not notice. Read after `BEGIN;`."));
            case UNKNOWN ->
                blocks.add(Paragraph.of(
                        "A transaction reads the tables as they were when it began, and DuckDB refuses it only where two"
                                + " transactions change the same row. What your script reads and does not change may be out of"
                                + " date when it commits."));
        }
    }

    private static Block.Schedule schedule(Schedule schedule, Optional<Sentence> seen) {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < schedule.sessions().size(); i++) {
            sessions.add(
                    schedule.sessions().get(i).isEmpty()
                            ? YOURS
                            : schedule.sessions().get(i));
        }
        List<Turn> turns = new ArrayList<>();
        for (Step step : schedule.steps()) {
            turns.add(new Turn(
                    step.session(),
                    step.statement(),
                    outcome(step),
                    step.result() == StepResult.CONFLICT
                            || step.result() == StepResult.REFUSED
                            || step.result() == StepResult.ROLLED_BACK));
        }
        if (seen.isPresent()) {
            turns.add(new Turn(sessions.size(), "", seen.get(), true));
            sessions.add(LOOKING);
        }
        return new Block.Schedule(sessions, turns);
    }

    private static Sentence outcome(Step step) {
        return switch (step.result()) {
            case ROWS -> Sentence.of("{}", Sentence.plain(Words.rows(step.count())));
            case CHANGED -> Sentence.of("{} changed", Sentence.plain(Words.rows(step.count())));
            case DONE -> Words.none();
            case CONFLICT ->
                Sentence.of(
                        "refused, {}; rolled back, and started again once the other is done",
                        Words.engine(step.message()));
            case REFUSED -> Sentence.of("refused, {}; rolled back, and the script ends", Words.engine(step.message()));
            case RESTART -> Sentence.of("starts again from its beginning");
            case ROLLED_BACK -> Sentence.of("ends inside a transaction, which is rolled back");
        };
    }

    private static Sentence name(Schedule schedule, int session) {
        return named(schedule.sessions().get(session));
    }

    private static Sentence named(String session) {
        return session.isEmpty() ? Sentence.of(YOURS) : Sentence.whole(session);
    }
}
