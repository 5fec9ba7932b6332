package dev.datakata.report.html;

import dev.datakata.report.text.Block;
import dev.datakata.report.text.CellText;
import dev.datakata.table.Column;
import org.jspecify.annotations.Nullable;

/** A sheet of rows as the page shows it. */
record Rows(Block.Sheet sheet) {
    /** The longest value that is shown whole, in code points. */
    private static final int LONGEST = 240;

    boolean signed() {
        return sheet.mark() != Block.Mark.NONE;
    }

    /** What a row is in a comparison: a sign for the eye. */
    String sign() {
        return switch (sheet.mark()) {
            case NONE -> "";
            case MISSING -> "−";
            case UNEXPECTED -> "+";
            case CHANGED -> "~";
        };
    }

    /** What a row is in a comparison: a word, also the name of its style. */
    String word() {
        return switch (sheet.mark()) {
            case NONE -> "plain";
            case MISSING -> "expected";
            case UNEXPECTED -> "yours";
            case CHANGED -> "changed";
        };
    }

    boolean copies() {
        return sheet.rows().stream().anyMatch(row -> row.copies() > 1);
    }

    static boolean number(Column column) {
        return column.type().family().numeric();
    }

    static String value(Block.Cell cell) {
        return CellText.of(cell.expected(), LONGEST, c -> 1);
    }

    /** Both values of a changed cell, cut so that their first difference is in sight. */
    static CellText.Pair pair(Block.Cell cell) {
        return CellText.pair(
                spelling(cell.expected(), cell.spelled()), spelling(cell.actual(), cell.spelled()), LONGEST, c -> 1);
    }

    private static String spelling(@Nullable String value, boolean spelled) {
        return spelled && value != null ? value : CellText.of(value);
    }
}
