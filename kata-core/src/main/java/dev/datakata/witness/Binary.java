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

    private static final double STEPS = 1 / STEP.doubleValue();

    /** Smaller numbers would become 0. */
    private static final double LEAST = 0.0625;

    /** Larger numbers have no fraction to round. */
    private static final double LARGE = 1L << 40;

    private Binary() {}

    /** The multiple of {@link #STEP} next to {@code value}. */
    static double near(double value) {
        return rounded(value, STEPS);
    }

    /** A number like {@code value} that is short to read: a multiple of a quarter, below 1 of an eighth. */
    static double like(double value) {
        return rounded(value, Math.abs(value) < 1 ? 8 : 4);
    }

    private static double rounded(double value, double steps) {
        double size = Math.abs(value);
        return size < LEAST || size > LARGE || Double.isNaN(value) ? value : Math.rint(value * steps) / steps;
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
