package dev.datakata.report.fault;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.Block.Cell;
import dev.datakata.report.text.Block.Fact;
import dev.datakata.report.text.Block.Facts;
import dev.datakata.report.text.Block.Heading;
import dev.datakata.report.text.Block.Mark;
import dev.datakata.report.text.Block.Paragraph;
import dev.datakata.report.text.Block.Sheet;
import dev.datakata.report.text.Block.SheetRow;
import dev.datakata.report.text.Block.Sql;
import dev.datakata.report.text.CellText;
import dev.datakata.report.text.Sentence;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.RowDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of {@link FaultText} about a result's rows. */
final class RowText {
    /** The narrowest a cell is cut to; values that look alike at this width are told apart in words. */
    static final int SHORTEST_CELL = 24;

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_ ]+");

    private final int rowLimit;

    RowText(int rowLimit) {
        this.rowLimit = rowLimit;
    }

    static Sentence rows(RowDiff diff) {
        String came = (diff.truncated() ? "at least " : "") + Words.rows(diff.actualRows());
        if (diff.actualRows() == 0) {
            return Sentence.of("no row came out, {} expected", Sentence.plain(Words.rowsAre(diff.expectedRows())));
        }
        if (diff.expectedRows() == 0) {
            return Sentence.of("{} came out, none is expected", Sentence.plain(came));
        }
        List<String> sorts = new ArrayList<>();
        addCount(sorts, diff.missingCount(), "missing");
        addCount(sorts, diff.unexpectedCount(), "unexpected");
        addCount(sorts, diff.changedCount(), "changed");
        if (diff.truncated()) {
            return Sentence.of(
                    "{} came out where {} expected; the rest was not read",
                    Sentence.plain(came),
                    Sentence.plain(Words.rowsAre(diff.expectedRows())));
        }
        return Sentence.of(
                "the rows differ: {} ({} came out, {} expected)",
                Sentence.plain(String.join(", ", sorts)),
                Sentence.plain(came),
                Sentence.plain(Words.grouped(diff.expectedRows())));
    }

    private static void addCount(List<String> sorts, long count, String sort) {
        if (count > 0) {
            sorts.add(Words.grouped(count) + " " + sort);
        }
    }

    void explainRows(RowDiff diff, List<Block> blocks) {
        if (diff.truncated()) {
            blocks.add(Paragraph.of("What follows is of the rows that were read."));
        }
        addSheets(diff, "changed, expected → yours", "missing", "unexpected", blocks);
        addCutAlike(diff, blocks);
        if (diff.truncated() || diff.actualRows() == 0 || diff.expectedRows() == 0) {
            return;
        }
        if (diff.missingCount() == 0 && diff.unexpectedCount() == 0) {
            oneColumn(diff)
                    .ifPresent(column -> blocks.add(Paragraph.of(
                            "Every difference here is in {}; look at how it is computed.", named(diff, column))));
        } else if (diff.unexpectedCount() == 0 && diff.changedCount() == 0) {
            blocks.add(Paragraph.of(
                    diff.copiesOnly()
                            ? "Every different row came out, and some not as often as expected. DISTINCT, UNION without ALL or a"
                                    + " GROUP BY, which make one of equal rows, are the usual cause."
                            : "Each row that came out is expected, and some are lacking. A filter too many, or a join that"
                                    + " drops rows without a partner, is the usual cause."));
        } else if (diff.missingCount() == 0 && diff.changedCount() == 0) {
            blocks.add(Paragraph.of(
                    diff.copiesOnly()
                            ? "All expected rows are there, and some more often than expected. A join that finds several partners"
                                    + " for one row, or a DISTINCT that is lacking, is the usual cause."
                            : "All expected rows are there, and others besides. A filter that is lacking, or a join that"
                                    + " repeats rows, is the usual cause."));
        }
    }

    /** By its name, or by its place where the name is an expression: that of the reference would give the answer away. */
    private static Object named(RowDiff diff, int column) {
        String name = diff.columns().get(column).name();
        return PLAIN_NAME.matcher(name).matches() ? name : Sentence.plain("column " + (column + 1));
    }

    /** The one column all changed rows differ in, counted from 0; known only when all of them are at hand. */
    private static Optional<Integer> oneColumn(RowDiff diff) {
        if (diff.changed().isEmpty() || diff.changed().size() < diff.changedCount()) {
            return Optional.empty();
        }
        List<Integer> columns = diff.changed().stream()
                .flatMap(change -> change.columns().stream())
                .distinct()
                .toList();
        return columns.size() == 1 && diff.columns().size() > 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    /** The rows that changed, are missing and are unexpected, each sort under its title. */
    void addSheets(RowDiff diff, String changed, String missing, String unexpected, List<Block> blocks) {
        if (diff.changedCount() > 0) {
            List<SheetRow> rows = diff.changed().stream()
                    .limit(rowLimit)
                    .map(RowText::changedRow)
                    .toList();
            blocks.add(new Sheet(
                    counted(changed, diff.changedCount()),
                    Mark.CHANGED,
                    diff.columns(),
                    rows,
                    diff.changedCount() - rows.size()));
            addAlike(diff, blocks);
        }
        addLines(
                counted(missing, diff.missingCount()), Mark.MISSING, diff, diff.missing(), diff.missingCount(), blocks);
        addLines(
                counted(unexpected, diff.unexpectedCount()),
                Mark.UNEXPECTED,
                diff,
                diff.unexpected(),
                diff.unexpectedCount(),
                blocks);
    }

    private void addLines(
            Sentence title, Mark mark, RowDiff diff, List<RowDiff.Line> lines, long count, List<Block> blocks) {
        if (count > 0) {
            List<RowDiff.Line> shown = lines.stream().limit(rowLimit).toList();
            long more = count - shown.stream().mapToLong(RowDiff.Line::copies).sum();
            List<SheetRow> rows = shown.stream()
                    .map(line ->
                            new SheetRow(line.cells().stream().map(Cell::same).toList(), line.copies()))
                    .toList();
            blocks.add(new Sheet(title, mark, diff.columns(), rows, Math.max(0, more)));
        }
    }

    private static Sentence counted(String sort, long count) {
        return Sentence.of("{} ({})", Sentence.plain(sort), count);
    }

    private static SheetRow changedRow(RowDiff.Change change) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < change.expected().size(); i++) {
            cells.add(cell(change, i));
        }
        return new SheetRow(cells, 1);
    }

    private static Cell cell(RowDiff.Change change, int column) {
        if (!change.columns().contains(column)) {
            return Cell.same(change.actual().get(column));
        }
        for (RowDiff.Alike alike : change.alike()) {
            if (alike.column() == column) {
                return new Cell(alike.expected(), alike.actual(), true, true);
            }
        }
        return new Cell(change.expected().get(column), change.actual().get(column), true, false);
    }

    private void addAlike(RowDiff diff, List<Block> blocks) {
        List<Sentence> said = new ArrayList<>();
        for (RowDiff.Change change : diff.changed().stream().limit(rowLimit).toList()) {
            for (RowDiff.Alike alike : change.alike()) {
                Sentence sentence = Sentence.of(
                        "Values of {} look alike and are not equal: {}.",
                        diff.columns().get(alike.column()).name(),
                        Sentence.plain(reason(alike.reason())));
                if (!said.contains(sentence)) {
                    said.add(sentence);
                    blocks.add(new Paragraph(sentence));
                }
            }
        }
    }

    private static String reason(RowDiff.Reason reason) {
        return switch (reason) {
            case CASE -> "they differ in upper and lower case";
            case BLANK -> "they differ in blanks";
            case ACCENT -> "they differ in accents, or in how an accented letter is composed";
            case WIDTH -> "they differ in full-width and half-width characters";
            case INVISIBLE -> "they differ in characters that cannot be seen";
            case NULL_OR_EMPTY -> "one is NULL, the other is not";
            case PRECISION -> "they differ in digits beyond those usually printed";
            case TYPE -> "they differ in type";
        };
    }

    /** Rows that a table cannot tell apart, since their values are long or print the same: says how they differ. */
    private void addCutAlike(RowDiff diff, List<Block> blocks) {
        for (RowDiff.Line missing : diff.missing().stream().limit(rowLimit).toList()) {
            for (RowDiff.Line unexpected :
                    diff.unexpected().stream().limit(rowLimit).toList()) {
                if (missing.cells().equals(unexpected.cells())) {
                    blocks.add(Paragraph.of(
                            "A missing row and an unexpected one print the same; their values differ in what is not"
                                    + " printed."));
                    return;
                }
                for (int i = 0; i < missing.cells().size(); i++) {
                    String expected = missing.cells().get(i);
                    String actual = unexpected.cells().get(i);
                    if (expected != null
                            && actual != null
                            && !expected.equals(actual)
                            && lookAlikeWhenCut(expected, actual)) {
                        blocks.add(Paragraph.of(
                                "Long values of {} differ first at character {}:",
                                diff.columns().get(i).name(),
                                common(expected, actual) + 1));
                        CellText.Pair pair = CellText.pair(CellText.of(expected), CellText.of(actual), 48, c -> 1);
                        blocks.add(new Facts(List.of(
                                new Fact("expected", Sentence.of("{}", pair.expected())),
                                new Fact("yours", Sentence.of("{}", pair.actual())))));
                        return;
                    }
                }
            }
        }
    }

    private static boolean lookAlikeWhenCut(String left, String right) {
        return CellText.of(left, SHORTEST_CELL, c -> 1).equals(CellText.of(right, SHORTEST_CELL, c -> 1));
    }

    private static int common(String left, String right) {
        int i = 0;
        while (i < left.length() && i < right.length() && left.charAt(i) == right.charAt(i)) {
            i++;
        }
        return left.codePointCount(0, i);
    }

    void explainOrder(Fault.Order fault, List<Block> blocks) {
        blocks.add(new Sheet(
                Sentence.of("row {} as it should be", fault.row()),
                Mark.MISSING,
                fault.columns(),
                List.of(new SheetRow(fault.expected().stream().map(Cell::same).toList(), 1)),
                0));
        blocks.add(new Sheet(
                Sentence.of("row {} of yours", fault.row()),
                Mark.UNEXPECTED,
                fault.columns(),
                List.of(new SheetRow(fault.actual().stream().map(Cell::same).toList(), 1)),
                0));
        blocks.add(Paragraph.of(
                "Rows with equal keys may stand in any order. The outermost query has to sort as this does:"));
        blocks.add(orderBy(fault.keys()));
    }

    static Sql orderBy(List<String> keys) {
        return new Sql("ORDER BY " + String.join(", ", keys));
    }

    void explainNondeterministic(Fault.Nondeterministic fault, List<Block> blocks) {
        blocks.add(
                switch (fault.cause()) {
                    case LIMIT_IN_A_TIE ->
                        Paragraph.of("Likely cause: `LIMIT` cuts where rows are equal by the sort keys, so which of"
                                + " them stay is chance. Sort by one more column that tells them apart.");
                    case RANKING_OVER_A_TIE ->
                        Paragraph.of("Likely cause: `row_number()` or its like numbers rows that are equal by its"
                                + " `ORDER BY`, so their numbers are chance. Add a column that tells them apart.");
                    case ANY_VALUE ->
                        Paragraph.of(
                                "Likely cause: `any_value`, `first`, `last` or `arg_max` picks one of several values,"
                                        + " and which one is chance. Say which: `min(…)`, or `first(… ORDER BY …)`.");
                    case LIST_ORDER ->
                        Paragraph.of("Likely cause: a list or text is collected without an order. Say one inside the"
                                + " aggregate: `string_agg(… ORDER BY …)`.");
                    case RANDOM ->
                        Paragraph.of(
                                "Likely cause: a function that gives another value each time, such as `random()`.");
                    case UNKNOWN ->
                        Paragraph.of(
                                "Something in the answer depends on the order in which rows are stored, which SQL does"
                                        + " not promise. Ties in a sort, and picking one row of a group, are the usual causes.");
                });
        addSheets(fault.diff(), "changed", "gone with the other order", "new with the other order", blocks);
    }

    void explainCounterexample(Counterexample counterexample, List<Block> blocks) {
        long rows = counterexample.rowCount();
        blocks.add(new Heading(Sentence.of("Counterexample")));
        Sentence dataset = Words.dataset(counterexample.dataset());
        Sentence.Part size = Sentence.plain(Words.rows(rows));
        // of a dataset of the author's it is a part, or all of it where that is as small
        blocks.add(
                counterexample.dataset().equals("generated")
                        ? Paragraph.of("On {} with {} the answer differs from what is expected.", dataset, size)
                        : Paragraph.of("On {} of {} the answer differs from what is expected.", size, dataset));
        for (Map.Entry<String, TextTable> table : counterexample.tables().entrySet()) {
            blocks.add(sheet(Sentence.of("table {}", table.getKey()), Mark.NONE, table.getValue()));
        }
        if (counterexample.error().isEmpty()) {
            blocks.add(sheet(Sentence.of("yours"), Mark.UNEXPECTED, counterexample.actual()));
        } else {
            blocks.add(Paragraph.of("Yours gives an error: {}", Words.engine(counterexample.error())));
        }
        blocks.add(sheet(Sentence.of("expected"), Mark.MISSING, counterexample.expected()));
    }

    /** Rows under a title; the first ones, where they are many. */
    Sheet sheet(Sentence title, Mark mark, TextTable table) {
        List<SheetRow> rows = table.rows().stream()
                .limit(rowLimit)
                .map(row -> new SheetRow(row.stream().map(Cell::same).toList(), 1))
                .toList();
        return new Sheet(title, mark, table.columns(), rows, table.rows().size() - rows.size());
    }
}
