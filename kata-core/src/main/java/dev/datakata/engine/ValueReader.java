package dev.datakata.engine;

import dev.datakata.table.Bytes;
import dev.datakata.table.Entries;
import dev.datakata.table.Row;
import dev.datakata.table.Struct;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one result column as {@link Row} defines them.
 *
 * <p>What the set has no type for becomes the engine's own text: BIT, TIME WITH TIME ZONE, VARIANT, the time 24:00:00. A FLOAT becomes the double
 * of the same shortest digits: 0.1, not 0.10000000149. Infinite dates and timestamps become {@code MAX} and {@code MIN} of their Java class. A
 * UNION gives its member's value. Lists, structs and maps are read from the engine's text of them, because the driver takes timestamps inside
 * them through the JVM's time zone.
 */
final class ValueReader {
    private static final LocalDate INFINITE_DATE = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    private static final LocalDate MINUS_INFINITE_DATE = LocalDate.ofEpochDay(-Integer.MAX_VALUE);
    /** What the driver makes of infinite timestamps, whose ticks are the extremes of a long. */
    private static final Set<LocalDateTime> INFINITE = Set.of(
            ticks(Long.MAX_VALUE, ChronoUnit.MICROS),
            ticks(Long.MAX_VALUE, ChronoUnit.MILLIS),
            ticks(Long.MAX_VALUE, ChronoUnit.NANOS));

    private static final Set<LocalDateTime> MINUS_INFINITE = Set.of(
            ticks(-Long.MAX_VALUE, ChronoUnit.MICROS),
            ticks(-Long.MAX_VALUE, ChronoUnit.MILLIS),
            ticks(-Long.MAX_VALUE, ChronoUnit.NANOS));

    private final Reading reading;
    private final int column;
    private long bytes;

    /** How the values of one type are read. */
    private interface Reading {
        @Nullable Object of(ResultSet rows, int column) throws SQLException;
    }

    /** A reader of the column counted from 1. */
    ValueReader(int column, String typeName) {
        this.column = column;
        this.reading = reading(TypeName.parse(typeName));
    }

    /** About how many bytes the values read so far occupy. */
    long bytes() {
        return bytes;
    }

    /**
     * The value in the current row.
     *
     * @throws DateTimeException for a value that the driver cannot hand over: an infinite TIMESTAMP_S, a TIME WITH TIME ZONE of 24 hours
     */
    @Nullable Object read(ResultSet rows) throws SQLException {
        Object value = reading.of(rows, column);
        bytes += size(value);
        return value;
    }

    private static Reading reading(TypeName type) {
        return switch (type.head()) {
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> ValueReader::timestamp;
            case "TIMESTAMP WITH TIME ZONE" -> ValueReader::instant;
            case "DATE" -> ValueReader::date;
            case "TIME", "TIME_NS" -> ValueReader::time;
            case "DECIMAL" -> ResultSet::getBigDecimal;
            case "FLOAT" -> ValueReader::single;
            case "BLOB", "GEOMETRY" -> ValueReader::blob;
            case "BOOLEAN",
                    "DOUBLE",
                    "UUID",
                    "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT" -> ValueReader::plain;
            case "VARCHAR" -> ResultSet::getString;
            default ->
                (rows, column) -> {
                    String text = rows.getString(column);
                    return text == null ? null : NestedText.value(text, type);
                };
        };
    }

    private static @Nullable Object timestamp(ResultSet rows, int column) throws SQLException {
        LocalDateTime timestamp = rows.getObject(column, LocalDateTime.class);
        return timestamp == null ? null : finite(timestamp);
    }

    private static @Nullable Object instant(ResultSet rows, int column) throws SQLException {
        // the driver gives the instant in the JVM's zone
        OffsetDateTime instant = rows.getObject(column, OffsetDateTime.class);
        return instant == null
                ? null
                : utc(finite(instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()));
    }

    private static @Nullable Object date(ResultSet rows, int column) throws SQLException {
        // asked for by class, the driver takes a date through java.sql.Date and its calendar
        LocalDate date = (LocalDate) rows.getObject(column);
        return INFINITE_DATE.equals(date) ? LocalDate.MAX : MINUS_INFINITE_DATE.equals(date) ? LocalDate.MIN : date;
    }

    private static @Nullable Object time(ResultSet rows, int column) throws SQLException {
        try {
            return rows.getObject(column, LocalTime.class);
        } catch (DateTimeException e) {
            return "24:00:00";
        }
    }

    private static @Nullable Object single(ResultSet rows, int column) throws SQLException {
        float number = rows.getFloat(column);
        return rows.wasNull() ? null : (Object) shortest(number);
    }

    private static @Nullable Object blob(ResultSet rows, int column) throws SQLException {
        Blob blob = rows.getBlob(column);
        return blob == null ? null : new Bytes(blob.getBytes(1, (int) blob.length()));
    }

    private static @Nullable Object plain(ResultSet rows, int column) throws SQLException {
        return plain(rows.getObject(column));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof Double) && !(value instanceof BigInteger)) {
            return BigInteger.valueOf(number.longValue());
        }
        return value;
    }

    private static LocalDateTime finite(LocalDateTime value) {
        return INFINITE.contains(value)
                ? LocalDateTime.MAX
                : MINUS_INFINITE.contains(value) ? LocalDateTime.MIN : value;
    }

    /** The instant of a time in UTC; infinities stay infinite. */
    static OffsetDateTime utc(LocalDateTime utc) {
        return utc.equals(LocalDateTime.MAX)
                ? OffsetDateTime.MAX
                : utc.equals(LocalDateTime.MIN) ? OffsetDateTime.MIN : utc.atOffset(ZoneOffset.UTC);
    }

    /** The double with the same shortest digits as {@code number}. */
    static double shortest(float number) {
        if (Float.isNaN(number) || Float.isInfinite(number) || number == 0) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits <= 9; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.floatValue() == number) {
                return rounded.doubleValue();
            }
        }
        return number;
    }

    private static LocalDateTime ticks(long ticks, ChronoUnit unit) {
        return LocalDateTime.ofInstant(Instant.EPOCH.plus(ticks, unit), ZoneOffset.UTC);
    }

    private static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return 40 + 2L * text.length();
        }
        if (value instanceof Bytes blob) {
            return 40L + blob.bytes().length;
        }
        if (value instanceof List<?> list) {
            return 40 + list.stream().mapToLong(ValueReader::size).sum();
        }
        if (value instanceof Struct struct) {
            return 40
                    + struct.values().values().stream()
                            .mapToLong(ValueReader::size)
                            .sum();
        }
        if (value instanceof Entries entries) {
            return 40
                    + entries.entries().stream()
                            .mapToLong(row -> size(row.values()))
                            .sum();
        }
        return 24;
    }
}
