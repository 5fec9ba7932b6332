package dev.datakata.witness;

import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.literal.Literal;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    /** Functions of decimals whose value is a floating number. */
    private static final Pattern INEXACT = Pattern.compile(
            "(?i)f?avg|mean|wavg|weighted_avg|geo(metric_)?mean|median|mad|quantile.*|percentile.*|std.*|var.*|covar.*|corr|regr_.*|skewness|kurtosis.*|entropy"
                    + "|sqrt|cbrt|exp|ln|log.*|pow(er)?|a?(sin|cos|tan)h?|radians|degrees");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}\\.\\d{1,9}");

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

    /**
     * A decimal like {@code value} that a floating number holds exactly: a multiple of a quarter, or of a half where there is one place only. None becomes 0 that is not.
     */
    static BigDecimal like(BigDecimal value) {
        BigDecimal steps = value.scale() == 1 ? BigDecimal.valueOf(2) : BigDecimal.valueOf(4);
        if (value.scale() < 1 || value.abs().doubleValue() > LARGE) {
            return value;
        }
        BigDecimal rounded = value.multiply(steps).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal counted = rounded.signum() == 0 ? BigDecimal.valueOf(value.signum()) : rounded;
        return counted.divide(steps).setScale(value.scale(), RoundingMode.UNNECESSARY);
    }

    /** The decimals among constants, and what lies beside them: a comparison turns there. Without zeros at the end. */
    static Set<BigDecimal> named(Set<Literal> literals) {
        Set<BigDecimal> named = new HashSet<>();
        for (Literal literal : literals) {
            if (literal.kind() == Literal.Kind.NUMBER
                    && DECIMAL.matcher(literal.value()).matches()) {
                BigDecimal number = new BigDecimal(literal.value());
                for (BigDecimal near : List.of(number, number.add(number.ulp()), number.subtract(number.ulp()))) {
                    named.add(near.stripTrailingZeros());
                }
            }
        }
        return named;
    }

    /** Whether a statement may make floating numbers of decimals. */
    static boolean divides(ParsedSql statement) {
        return statement.tokens().tokens().stream()
                .anyMatch(token -> token.text().equals("/")
                        || INEXACT.matcher(token.text()).matches());
    }

    /** The table's rows with such decimals, but for those in its keys and the {@code exact} ones. */
    static TableRows decimals(TableRows table, TableLayout layout, Set<BigDecimal> exact) {
        List<Integer> places = IntStream.range(0, layout.columns().size())
                .filter(i -> layout.columns().get(i).type().family() == TypeFamily.DECIMAL
                        && !layout.held().contains(i))
                .boxed()
                .toList();
        return places.isEmpty()
                ? table
                : new TableRows(
                        table.table(),
                        table.rows().stream()
                                .map(row -> decimals(row, places, exact))
                                .toList());
    }

    private static Row decimals(Row row, List<Integer> places, Set<BigDecimal> exact) {
        Row changed = row;
        for (int place : places) {
            if (row.get(place) instanceof BigDecimal value && !exact.contains(value.stripTrailingZeros())) {
                changed = changed.with(place, like(value));
            }
        }
        return changed;
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
