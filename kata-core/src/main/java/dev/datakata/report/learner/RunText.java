package dev.datakata.report.learner;

import dev.datakata.content.Kata;
import dev.datakata.content.Kind;
import dev.datakata.content.Plan;
import dev.datakata.content.PlanLimit;
import dev.datakata.report.KataResult;
import dev.datakata.report.fault.FaultText;
import dev.datakata.report.fault.PlanSteps;
import dev.datakata.report.fault.PlanText;
import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Cell;
import dev.datakata.report.text.Block.Fact;
import dev.datakata.report.text.Block.Facts;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.PlanTrees;
import dev.datakata.report.text.Block.Sheet;
import dev.datakata.report.text.Block.SheetRow;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanNode;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What {@code kata:run} says of an answer: its columns, its rows and its plan, or why there are none. */
public final class RunText {
    /** More rows of one table nobody reads in a terminal; a run may bring one more than these, to tell that there are more. */
    private static final int SHOWN_ROWS = 50;

    private RunText() {}

    /**
     * The columns, rows and plan, or the trouble.
     *
     * @param file the answer's path below the project
     */
    public static List<Block> of(Kata kata, String file, AnswerRun run) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(
                Sentence.of("{} on {}: {}", file, Sentence.plain(where(kata.kind())), LearnerText.name(kata))));
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
        if (!run.tables().isEmpty()) {
            blocks.add(new Heading(Sentence.of("The tables after it")));
            run.tables().forEach((name, table) -> blocks.add(after(name, table)));
        }
        run.plan().ifPresent(root -> plan(kata, root, blocks));
        if (kata.challenge() instanceof Plan
                && run.rows().isPresent()
                && run.plan().isEmpty()) {
            blocks.add(
                    Paragraph.of(
                            "On the large dataset it does not come to its end within the limits of time and memory, so there is no plan to show."));
        }
        return blocks;
    }

    private static String where(Kind kind) {
        return switch (kind) {
            case QUIZ, QUERY, PLAN, TRANSACTION -> "the prompt's data";
            case PIPELINE -> "the rows of the first scenario that the prompt shows";
            case MODEL -> "an empty database";
            case CONTRACT -> "the databases that the prompt tells of";
        };
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
        return sheet(title, table, count);
    }

    private static Sheet after(String name, TextTable table) {
        int count = table.rows().size();
        return count > SHOWN_ROWS
                ? sheet(Sentence.of("{}, its first {} rows", name, SHOWN_ROWS), table, SHOWN_ROWS)
                : sheet(Sentence.of(count == 1 ? "{}, {} row" : "{}, {} rows", name, count), table, count);
    }

    private static Sheet sheet(Sentence title, TextTable table, int shown) {
        List<SheetRow> rows = table.rows().stream()
                .limit(shown)
                .map(row -> new SheetRow(row.stream().map(Cell::same).toList(), 1))
                .toList();
        return new Sheet(title, Mark.NONE, table.columns(), rows, 0);
    }

    private static void plan(Kata kata, PlanNode root, List<Block> blocks) {
        if (kata.challenge() instanceof Plan plan) {
            blocks.add(new Heading(Sentence.of("On the large dataset")));
            blocks.add(new Facts(
                    plan.limits().stream().map(limit -> fact(limit, root)).toList()));
        }
        blocks.add(new Heading(Sentence.of("What the engine did, the last step first")));
        blocks.add(new PlanTrees(List.of(PlanSteps.tree(new Sentence(List.of()), root))));
    }

    private static Fact fact(PlanLimit limit, PlanNode root) {
        PlanCount count = new PlanCount(PlanCount.What.valueOf(limit.count().name()), limit.table(), limit.operators());
        return new Fact(PlanText.name(count), Sentence.quoted(PlanText.against(count.of(root), limit.atMost())));
    }
}
