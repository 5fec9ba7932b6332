package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Fact;
import dev.datakata.report.text.Block.Facts;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.PlanTrees;
import dev.datakata.report.text.Sentence;
import dev.datakata.verdict.PlanCount;
import dev.datakata.verdict.PlanFault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of {@link FaultText} about what only a plan can get wrong, and the names of what is counted. */
public final class PlanText {
    private PlanText() {}

    static Sentence sentence(PlanFault fault) {
        if (fault instanceof PlanFault.OverLimit over) {
            List<Sentence> each = over.uses().stream()
                    .filter(PlanFault.Use::over)
                    .map(use -> Sentence.of(
                            "{}, the limit is {}",
                            Sentence.plain(counted(use.count(), use.yours())),
                            Sentence.plain(Words.grouped(use.limit()))))
                    .toList();
            return Sentence.of(
                    "the rows are right, and getting them takes too much: " + "{}; ".repeat(each.size() - 1) + "{}",
                    each.toArray());
        }
        PlanFault.Unfinished unfinished = (PlanFault.Unfinished) fault;
        return Sentence.of(
                "right on small datasets; on the large one: {}", new FaultText("", 0).sentence(unfinished.why()));
    }

    static void explain(PlanFault fault, List<Block> blocks) {
        if (fault instanceof PlanFault.OverLimit over) {
            blocks.add(limits(over.uses()));
            advice(over.uses().stream().filter(PlanFault.Use::over).toList(), blocks);
            blocks.add(new Heading(Sentence.of("The plans on the large dataset, the last step first")));
            blocks.add(new PlanTrees(List.of(
                    PlanSteps.tree(Sentence.of("your plan"), over.yours()),
                    PlanSteps.tree(Sentence.of("the official answer's plan"), over.target()))));
        } else if (fault instanceof PlanFault.Unfinished unfinished) {
            blocks.add(Paragraph.of(
                    "What a plan takes can be counted only when it has come to its end. The official answer"
                            + " takes this on the same rows:"));
            blocks.add(new Facts(unfinished.limits().stream()
                    .map(use -> new Fact(
                            name(use.count()),
                            Sentence.of(
                                    "{}, the limit is {}",
                                    Sentence.plain(Words.grouped(use.target())),
                                    Sentence.plain(Words.grouped(use.limit())))))
                    .toList()));
            blocks.add(new PlanTrees(
                    List.of(PlanSteps.tree(Sentence.of("the official answer's plan"), unfinished.target()))));
        }
    }

    private static Facts limits(List<PlanFault.Use> uses) {
        return new Facts(uses.stream()
                .map(use -> new Fact(
                        name(use.count()),
                        Sentence.of(
                                "{}; the official answer takes {}",
                                Sentence.plain(against(use.yours(), use.limit())),
                                Sentence.plain(Words.grouped(use.target())))))
                .toList());
    }

    /** A count beside its limit, such as {@code 7, over the limit of 5}. */
    public static String against(long count, long limit) {
        return Words.grouped(count)
                + (count > limit ? ", over the limit of " : ", within the limit of ")
                + Words.grouped(limit);
    }

    /** What is counted, as a name. */
    public static String name(PlanCount count) {
        String in = count.table().map(table -> " from " + table).orElse("");
        return switch (count.what()) {
            case ROWS_SCANNED -> "rows scanned" + in;
            case ROW_GROUPS -> "row groups read" + in;
            case ROWS_PASSED -> "rows handed on between steps";
            case OPERATORS -> "steps of the kind " + String.join(", ", count.operators());
        };
    }

    private static String counted(PlanCount count, long number) {
        String name = name(count);
        return Words.grouped(number) + " " + (number == 1 ? name.replaceFirst("^(row|row group|step)s ", "$1 ") : name);
    }

    private static void advice(List<PlanFault.Use> over, List<Block> blocks) {
        Set<PlanCount.What> said = over.stream().map(use -> use.count().what()).collect(Collectors.toSet());
        if (said.contains(PlanCount.What.ROWS_SCANNED) || said.contains(PlanCount.What.ROW_GROUPS)) {
            blocks.add(
                    Paragraph.of(
                            "A scan leaves a row group out where its smallest and largest values show that no row of it can fit."
                                    + " The filter at the marked scan has to be one that the engine can hold against those two values."));
        }
        if (said.contains(PlanCount.What.ROWS_PASSED)) {
            blocks.add(Paragraph.of(
                    "The marked step hands on more rows than any other. Ask which of them the result needs, and what could be"
                            + " worked out before that step, once and not again for every row."));
        }
        if (said.contains(PlanCount.What.OPERATORS)) {
            blocks.add(Paragraph.of(
                    "The marked step is of a kind that this kata limits. Look for what makes the engine choose it: most often a"
                            + " join whose condition is not an equality of columns."));
        }
    }
}
