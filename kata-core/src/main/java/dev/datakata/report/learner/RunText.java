package dev.datakata.report.learner;

import dev.datakata.content.Kata;
import dev.datakata.report.KataResult;
import dev.datakata.report.fault.FaultText;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Cell;
import dev.datakata.report.text.Block.Fact;
import dev.datakata.report.text.Block.Facts;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sheet;
import dev.datakata.report.text.Block.SheetRow;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code kata:run} says of an answer: its columns, its rows, or why there are none. */
public final class RunText {
    private RunText() {}

    /**
     * The columns and rows, or the trouble.
     *
     * @param file the answer's path below the project
     */
    public static List<Block> of(Kata kata, String file, AnswerRun run) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Sentence.of("{} on the prompt's data: {}", file, LearnerText.name(kata))));
        if (run.trouble().isPresent()) {
            trouble(kata, file, run.trouble().get(), blocks);
        }
        run.rows().ifPresent(table -> {
            blocks.add(new Facts(table.columns().stream()
                    .map(column -> new Fact(
                            column.name(),
                            Sentence.of("{}", Sentence.plain(column.type().name()))))
                    .toList()));
            blocks.add(sheet(table, run.complete()));
        });
        if (run.plan().isPresent()) {
            blocks.add(new Heading(Sentence.of("What the engine did, the last step first")));
        }
        return blocks;
    }

    private static void trouble(Kata kata, String file, Verdict trouble, List<Block> blocks) {
        FaultText texts = new KataResult(kata, file, trouble, 0).text();
        if (trouble instanceof Verdict.Failed failed) {
            blocks.addAll(texts.explain(failed));
        } else if (trouble instanceof Verdict.Broken broken) {
            blocks.add(new Paragraph(texts.broken(broken)));
        }
    }

    private static Sheet sheet(TextTable table, boolean complete) {
        int count = table.rows().size();
        Sentence title = complete
                ? Sentence.of(count == 1 ? "{} row" : "{} rows", count)
                : Sentence.of("the first {} rows; there are more", count);
        List<SheetRow> rows = table.rows().stream()
                .map(row -> new SheetRow(
                        row.stream()
                                .map(value -> new Cell(value, value, false, false))
                                .toList(),
                        1))
                .toList();
        return new Sheet(title, Mark.NONE, table.columns(), rows, 0);
    }

    /** One operator of a plan in a line: its name, its table, its rows. */
    public static Sentence operator(AnswerRun.PlanNode node) {
        String rows = String.format(Locale.ROOT, "%,d", node.rows()) + (node.rows() == 1 ? " row" : " rows");
        String scanned = node.scanned()
                .map(count -> String.format(Locale.ROOT, ", %,d scanned", count))
                .orElse("");
        return Sentence.of(
                "{}{}: {}",
                Sentence.plain(node.name()),
                Sentence.plain(node.table().map(table -> " " + table).orElse("")),
                Sentence.plain(rows + scanned));
    }
}
