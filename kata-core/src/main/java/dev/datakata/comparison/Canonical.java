package dev.datakata.comparison;

import dev.datakata.table.Entries;
import dev.datakata.table.Row;
import dev.datakata.table.Struct;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings values to a form in which {@code equals} means "the same value of SQL": 1.0 is 1.00 is 1, a map has no order, −0 is 0.
 * With {@code midnights}, a date is the timestamp of its midnight, as {@code types: comparable} asks.
 */
final class Canonical {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final boolean midnights;

    Canonical(boolean midnights) {
        this.midnights = midnights;
    }

    @Nullable Object of(@Nullable Object value) {
        if (value instanceof BigInteger integer) {
            return integer(integer);
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            return stripped.scale() <= 0 ? integer(stripped.toBigIntegerExact()) : stripped;
        }
        if (value instanceof Double number) {
            // −0 is 0: 0.0 == -0.0 holds for the primitive and not for the boxed value
            return number == 0.0 ? Double.valueOf(0.0) : number;
        }
        if (midnights && value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (value instanceof OffsetDateTime timestamp) {
            return midnights
                    ? timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                    : timestamp.toInstant();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>(list.size());
            list.forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (value instanceof Struct struct) {
            List<@Nullable Object> parts = new ArrayList<>();
            for (int i = 0; i < struct.names().size(); i++) {
                parts.add(struct.names().get(i).toLowerCase(Locale.ROOT));
                parts.add(of(struct.values().get(i)));
            }
            return parts;
        }
        if (value instanceof Entries map) {
            Map<@Nullable Object, @Nullable Object> entries = new HashMap<>();
            for (Row entry : map.entries()) {
                entries.put(of(entry.get(0)), of(entry.get(1)));
            }
            return entries;
        }
        return value;
    }

    private static Object integer(BigInteger integer) {
        boolean fits = integer.compareTo(LONG_MIN) >= 0 && integer.compareTo(LONG_MAX) <= 0;
        return fits ? (Object) integer.longValue() : integer;
    }

    /** Whether two canonical values are the same, floating parts within {@code tolerance}. */
    static boolean near(@Nullable Object a, @Nullable Object b, Tolerance tolerance) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Number x && b instanceof Number y && (a instanceof Double || b instanceof Double)) {
            return tolerance.near(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (int i = 0; i < x.size(); i++) {
                if (!near(x.get(i), y.get(i), tolerance)) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            if (x.size() != y.size()) {
                return false;
            }
            for (Map.Entry<?, ?> entry : x.entrySet()) {
                if (!y.containsKey(entry.getKey()) || !near(entry.getValue(), y.get(entry.getKey()), tolerance)) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }
}
