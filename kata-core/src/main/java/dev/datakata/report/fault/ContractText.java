package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Cell;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.MatrixCell;
import dev.datakata.report.text.Block.MatrixRow;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sheet;
import dev.datakata.report.text.Block.SheetRow;
import dev.datakata.report.text.Block.Tone;
import dev.datakata.report.text.Sentence;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.CheckMatrix.Signal;
import dev.datakata.verdict.CheckMatrix.Stage;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.ContractFault.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of {@link FaultText} about what only checks of data can get wrong. */
final class ContractText {
    private final int rowLimit;

    /** @param rowLimit the most rows to show of each sort */
    ContractText(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    static Sentence sentence(ContractFault fault) {
        if (fault instanceof ContractFault.MissedIncident missed) {
            CheckMatrix matrix = missed.matrix();
            int count = matrix.missed().size();
            return count == 1
                    ? Sentence.of(
                            "one of {} incidents goes unnoticed: {}",
                            matrix.incidents(),
                            what(matrix.missed().get(0)))
                    : Sentence.of("{} of {} incidents go unnoticed", count, matrix.incidents());
        }
        if (fault instanceof ContractFault.FalseAlarm alarm) {
            int databases = alarm.matrix().falseAlarms().size();
            Sentence on = databases == 1
                    ? Sentence.of(
                            "on a healthy database: {}",
                            what(alarm.matrix().falseAlarms().get(0)))
                    : Sentence.of("on {} healthy databases", databases);
            return alarm.alarms().size() == 1
                    ? Sentence.of(
                            "the check {} gives a false alarm {}",
                            alarm.alarms().get(0).check(),
                            on)
                    : Sentence.of(
                            "{} checks give false alarms {}", alarm.alarms().size(), on);
        }
        ContractFault.Unrepeatable unrepeatable = (ContractFault.Unrepeatable) fault;
        return unrepeatable.time()
                ? Sentence.of("a check asks the machine for the time: {}", unrepeatable.function())
                : Sentence.of(
                        "a check depends on more than the data: {} gives something else each time",
                        unrepeatable.function());
    }

    void explain(ContractFault fault, List<Block> blocks) {
        if (fault instanceof ContractFault.MissedIncident missed) {
            missed(missed.matrix(), blocks);
        } else if (fault instanceof ContractFault.FalseAlarm alarm) {
            falseAlarm(alarm, blocks);
        } else if (fault instanceof ContractFault.Unrepeatable unrepeatable) {
            unrepeatable(unrepeatable, blocks);
        }
    }

    private void missed(CheckMatrix matrix, List<Block> blocks) {
        List<Stage> missed = matrix.missed();
        if (missed.size() == 1) {
            blocks.add(Paragraph.of(
                    missed.get(0).hidden()
                            ? "No check gave a row after this change, which the prompt does not show."
                            : "No check gave a row after this change."));
        } else {
            blocks.add(Paragraph.of("No check gave a row after these changes:"));
        }
        missed.stream()
                .filter(stage -> missed.size() > 1)
                .limit(rowLimit)
                .forEach(stage -> blocks.add(new Paragraph(Sentence.of(
                        stage.hidden() ? "– {} (an incident that the prompt does not show)" : "– {}", what(stage)))));
        if (missed.size() > rowLimit) {
            blocks.add(Paragraph.of("… and {} more.", missed.size() - rowLimit));
        }
        blocks.add(Paragraph.of(
                "What does the prompt promise of healthy data that is no longer so then? A check returns the"
                        + " rows, or one row, that break the promise."));
        blocks.add(table(matrix));
    }

    private void falseAlarm(ContractFault.FalseAlarm fault, List<Block> blocks) {
        for (Alarm alarm : fault.alarms().stream().limit(rowLimit).toList()) {
            List<SheetRow> rows = alarm.rows().rows().stream()
                    .limit(rowLimit)
                    .map(row -> new SheetRow(row.stream().map(Cell::same).toList(), 1))
                    .toList();
            Sentence title = Sentence.of(
                    "what the check {} gave on a healthy database: {}", alarm.check(), what(alarm.what(), false));
            int more = alarm.rows().rows().size() - rows.size();
            blocks.add(new Sheet(title, Mark.UNEXPECTED, alarm.rows().columns(), rows, more));
            if (!alarm.complete()) {
                blocks.add(Paragraph.of(
                        "There are more rows than these {}.",
                        alarm.rows().rows().size()));
            }
        }
        blocks.add(Paragraph.of(
                "Such a database keeps every promise of the prompt. Who is woken without cause switches the alarm"
                        + " off: a check asks for what is promised, and for no more."));
        blocks.add(table(fault.matrix()));
    }

    private static void unrepeatable(ContractFault.Unrepeatable fault, List<Block> blocks) {
        if (fault.time() && fault.clock().isPresent()) {
            blocks.add(Paragraph.of(
                    "These data have a time of their own, in {}. By the machine's clock they would be older every day.",
                    fault.clock().get()));
        } else if (fault.time()) {
            blocks.add(
                    Paragraph.of("These data have no time of their own, and by the machine's clock they would be older"
                            + " every day. No promise of this kata needs the time."));
        } else {
            blocks.add(Paragraph.of(
                    "The same data have to give the same rows, tonight and tomorrow: an alarm that cannot be"
                            + " repeated cannot be looked into."));
        }
    }

    /** Every database that matters by itself; the others in one row for each sort. */
    private static Block table(CheckMatrix matrix) {
        List<MatrixRow> rows = new ArrayList<>();
        boolean loud = matrix.failingIsLoud();
        for (Stage stage : matrix.stages()) {
            if (!stage.incident() && stage.alarm(loud)) {
                rows.add(row(stage, matrix));
            }
        }
        summed(
                        matrix,
                        stage -> !stage.incident() && !stage.alarm(loud),
                        "healthy databases",
                        "healthy database",
                        "quiet")
                .ifPresent(rows::add);
        for (Stage stage : matrix.stages()) {
            if (stage.incident() && (!stage.hidden() || !stage.alarm(loud))) {
                rows.add(row(stage, matrix));
            }
        }
        summed(
                        matrix,
                        stage -> stage.incident() && stage.hidden() && stage.alarm(loud),
                        "incidents not shown",
                        "incident not shown",
                        "noticed")
                .ifPresent(rows::add);
        return new Block.Matrix(Sentence.of("What each check said"), "database", matrix.checks(), rows);
    }

    private static MatrixRow row(Stage stage, CheckMatrix matrix) {
        boolean alarm = stage.alarm(matrix.failingIsLoud());
        Tone tone = alarm == stage.incident() ? Tone.GOOD : Tone.BAD;
        List<MatrixCell> cells = new ArrayList<>();
        for (Signal signal : stage.signals()) {
            cells.add(
                    switch (signal) {
                        case QUIET -> new MatrixCell("", Tone.NEUTRAL);
                        case ALARM -> new MatrixCell("rows", stage.incident() ? Tone.GOOD : Tone.BAD);
                        case FAILED -> new MatrixCell("fails", stage.incident() ? Tone.GOOD : Tone.BAD);
                    });
        }
        String result = stage.incident() ? alarm ? "noticed" : "missed" : alarm ? "false alarm" : "quiet";
        return new MatrixRow(what(stage), cells, new MatrixCell(result, tone));
    }

    private static Optional<MatrixRow> summed(
            CheckMatrix matrix, Predicate<Stage> which, String many, String one, String result) {
        List<Stage> stages = matrix.stages().stream().filter(which).toList();
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        List<MatrixCell> cells = new ArrayList<>();
        for (int i = 0; i < matrix.checks().size(); i++) {
            int check = i;
            long rang = stages.stream()
                    .filter(stage -> stage.signals().get(check) != Signal.QUIET)
                    .count();
            cells.add(rang == 0 ? new MatrixCell("", Tone.NEUTRAL) : new MatrixCell("on " + rang, Tone.GOOD));
        }
        return Optional.of(new MatrixRow(
                stages.size() == 1 ? Sentence.of("1 " + one) : Sentence.of("{} " + many, stages.size()),
                cells,
                new MatrixCell(result, Tone.GOOD)));
    }

    private static Sentence what(Stage stage) {
        return what(stage.what(), stage.incident());
    }

    /** The words of content: names and SQL stand between backticks. */
    private static Sentence what(String words, boolean incident) {
        if (words.isEmpty()) {
            return Sentence.of(incident ? "a change without a name" : "the prompt's rows");
        }
        List<Sentence.Part> parts = new ArrayList<>();
        String[] pieces = words.split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                parts.add(new Sentence.Part(pieces[i], i % 2 == 1));
            }
        }
        return new Sentence(parts);
    }
}
