package dev.datakata.witness;

import dev.datakata.table.SqlType;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which values a column can store. Columns that are compared share their values though one is narrower or of another type, and a neighbour of the
 * largest value is none.
 *
 * @param family the column's family; only integers and decimals have bounds
 * @param low the least integer
 * @param high the greatest integer
 * @param digits a decimal's digits
 * @param places how many of them stand behind the point
 */
record Fit(TypeFamily family, BigInteger low, BigInteger high, int digits, int places) {
    private static final Pattern SCALE = Pattern.compile("\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");

    static Fit of(SqlType type) {
        String name = type.name().toUpperCase(Locale.ROOT);
        boolean unsigned = name.startsWith("U");
        int bits = (name.contains("TINYINT") ? 8 : name.contains("SMALLINT") ? 16 : name.contains("INTEGER") ? 32 : 64)
                - (unsigned ? 0 : 1);
        BigInteger power = BigInteger.TWO.pow(bits);
        Matcher scale = SCALE.matcher(name);
        boolean scaled = scale.find();
        return new Fit(
                type.family(),
                unsigned ? BigInteger.ZERO : power.negate(),
                power.subtract(BigInteger.ONE),
                scaled ? Integer.parseInt(scale.group(1)) : 18,
                scaled ? Integer.parseInt(scale.group(2)) : 3);
    }

    /** This for integers of so many digits alone. */
    Fit ofDigits(int count) {
        BigInteger least = BigInteger.TEN.pow(count - 1);
        BigInteger most = BigInteger.TEN.pow(count).subtract(BigInteger.ONE);
        return new Fit(family, low.max(least), high.min(most), digits, places);
    }

    /** A decimal's last digit. */
    BigDecimal smallest() {
        return BigDecimal.ONE.movePointLeft(places);
    }

    /** {@code value} as the column stores it; empty if it does not, at least not exactly. */
    Optional<Object> stored(Object value) {
        return switch (family) {
            case INTEGER ->
                value instanceof BigInteger integer && integer.compareTo(low) >= 0 && integer.compareTo(high) <= 0
                        ? Optional.of(value)
                        : Optional.empty();
            case DECIMAL -> value instanceof BigDecimal decimal ? scaled(decimal) : Optional.empty();
            case FLOATING -> only(value, value instanceof Double);
            case DATE -> only(value, value instanceof LocalDate);
            case TIME -> only(value, value instanceof LocalTime);
            case TIMESTAMP -> only(value, value instanceof LocalDateTime);
            case TIMESTAMP_TZ -> only(value, value instanceof OffsetDateTime);
            case BOOLEAN -> only(value, value instanceof Boolean);
            default -> Optional.of(value);
        };
    }

    private static Optional<Object> only(Object value, boolean fits) {
        return fits ? Optional.of(value) : Optional.empty();
    }

    /** A number as the column stores it; empty if it does not, at least not exactly. */
    Optional<Object> number(BigDecimal value) {
        if (family == TypeFamily.FLOATING) {
            return Optional.of(value.doubleValue());
        }
        if (family == TypeFamily.INTEGER) {
            try {
                return stored(value.toBigIntegerExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        return scaled(value);
    }

    private Optional<Object> scaled(BigDecimal value) {
        try {
            BigDecimal scaled = value.setScale(places, RoundingMode.UNNECESSARY);
            return scaled.precision() <= digits ? Optional.of(scaled) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
