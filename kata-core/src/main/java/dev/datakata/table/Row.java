package dev.datakata.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row. Values are of a closed set of Java types: {@code Boolean}, {@code BigInteger} (every integer), {@code BigDecimal},
 * {@code Double}, {@code String}, {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code LocalTime}, {@link Interval},
 * {@code UUID}, {@link Bytes}, {@code List} (a list), {@link Struct} (a struct), {@link Entries} (a map); SQL's NULL is {@code null}.
 *
 * @param values the values in column order; never changed after construction
 */
public record Row(List<@Nullable Object> values) {
    public Row {
        values = Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values.toArray()));
    }

    /** A row of these values. */
    public static Row of(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }

    /** The value in the given column, counted from 0. */
    public @Nullable Object get(int column) {
        return values.get(column);
    }

    /** The number of values. */
    public int size() {
        return values.size();
    }
}
