package dev.datakata.witness;

import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.util.List;

/**
 * Floating numbers that add up without rounding. The mean of three times 3.3 is a little more than 3.3, so a query that asks for what lies below the mean gives
 * all three, and one that multiplies in place of dividing none: both are right, and neither is wrong by its author's fault.
 */
final class Binary {
    /** The least step between numbers of everyday size. */
    static final BigDecimal STEP = new BigDecimal("0.03125");

    private static final double STEPS = 32;

    /** Numbers from here on are rounded to quarters, smaller ones to eighths. */
    private static final double ONE = 1;

    private static final double LEAST = 0.0625;

    /** Larger numbers have no fraction to round. */
    private static final double LARGE = 1L << 40;

    private Binary() {}

    /** The number of few binary digits next to {@code value}, which may be very near. */
    static Object near(double value) {
        double size = Math.abs(value);
        return size < LEAST || size > LARGE || Double.isNaN(value) ? value : Math.rint(value * STEPS) / STEPS;
    }

    /** A number like {@code value} that adds up without rounding, short to read. */
    static double like(double value) {
        double size = Math.abs(value);
        if (size < LEAST || size > LARGE || Double.isNaN(value)) {
            return value;
        }
        double steps = size < ONE ? 8 : 4;
        return Math.rint(value * steps) / steps;
    }

    /** The table's rows with such numbers in columns of floating type. */
    static TableRows rows(TableRows table) {
        List<TableColumn> columns = TableRows.insertable(table.table());
        if (columns.stream().noneMatch(column -> column.type().family() == TypeFamily.FLOATING)) {
            return table;
        }
        return new TableRows(
                table.table(), table.rows().stream().map(Binary::row).toList());
    }

    private static Row row(Row row) {
        Row changed = row;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Double value) {
                changed = changed.with(i, like(value));
            }
        }
        return changed;
    }
}
