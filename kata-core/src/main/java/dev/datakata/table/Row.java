package dev.datakata.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row. Values are of a closed set of Java types: {@code Boolean}, {@code BigInteger} (every integer), {@code BigDecimal},
 * {@code Double}, {@code String}, {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code LocalTime}, {@link Interval},
 * {@code UUID}, {@link Bytes}, {@code List} (a list), {@link Struct} (a struct), {@link Entries} (a map); SQL's NULL is {@code null}.
 * Never changed after construction; rows of equal values are equal.
 */
public final class Row {
    private final @Nullable Object[] cells;

    /** A row of these values, in column order. */
    public Row(List<@Nullable Object> values) {
        this(values.toArray());
    }

    private Row(@Nullable Object[] cells) {
        this.cells = cells;
    }

    /** A row of these values; an array belongs to the row from now on. */
    public static Row of(@Nullable Object... values) {
        return new Row(values);
    }

    /** The values in column order. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** The value in the given column, counted from 0. */
    public @Nullable Object get(int column) {
        return cells[column];
    }

    /** The number of values. */
    public int size() {
        return cells.length;
    }

    /** This row with another value in the given column, counted from 0. */
    public Row with(int column, @Nullable Object value) {
        @Nullable Object[] other = cells.clone();
        other[column] = value;
        return new Row(other);
    }

    /** This row without its first value. */
    public Row rest() {
        return new Row(Arrays.copyOfRange(cells, 1, cells.length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(cells, row.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.toString(cells);
    }
}
