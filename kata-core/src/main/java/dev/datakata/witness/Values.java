package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import dev.datakata.table.SqlType;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills one column's {@link Pool}: values of the column's type that visible rows and constants name, and their neighbours. */
final class Values {
    private static final Pattern SCALE = Pattern.compile("\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");

    private final Pool pool;
    private final Moments moments;
    private final SqlType type;
    private final TypeFamily family;
    private final Set<Object> visible;
    private final Set<Object> allVisible;

    Values(Pool pool, SqlType type, Set<Object> visible, Set<Object> allVisible) {
        this.pool = pool;
        this.moments = new Moments(pool, type.family());
        this.type = type;
        this.family = type.family();
        this.visible = visible;
        this.allVisible = allVisible;
    }

    void addVisible() {
        visible.forEach(pool::core);
        if (family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP || family == TypeFamily.TIMESTAMP_TZ) {
            visible.stream().limit(2).forEach(value -> moments.aroundDay(Moments.day(value)));
        }
        if (family == TypeFamily.INTEGER) {
            visible.stream().limit(2).forEach(value -> {
                near(((BigInteger) value).add(BigInteger.ONE));
            });
        }
    }

    /**
     * Adds what a constant suggests for this column.
     *
     * @param meets whether the statement compares the constant with this very column
     */
    void addLiteral(Literal literal, boolean meets) {
        switch (family) {
            case INTEGER, DECIMAL, FLOATING -> number(literal, meets);
            case TEXT -> text(literal, meets);
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> moments.literal(literal, meets);
            case TIME -> time(literal);
            default -> {
                // other types take visible values only
            }
        }
    }

    /** What every column of a type can hold, so that no pool stays empty. */
    void addDefaults() {
        boolean bare = pool.isEmpty();
        switch (family) {
            case BOOLEAN -> {
                pool.core(true);
                pool.core(false);
            }
            case INTEGER -> {
                for (int i = bare ? 0 : 1; i <= 3; i++) {
                    near(BigInteger.valueOf(i));
                }
            }
            case DECIMAL, FLOATING -> {
                near(BigInteger.ONE);
                near(BigInteger.TWO);
                if (bare) {
                    near(BigInteger.ZERO);
                }
            }
            case TEXT -> {
                if (bare) {
                    List.of("a", "b", "c").forEach(pool::core);
                }
            }
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> {
                if (bare) {
                    moments.aroundDay(LocalDate.of(2024, 2, 29));
                    moments.aroundDay(LocalDate.of(2023, 12, 31));
                }
            }
            case TIME -> {
                if (bare) {
                    pool.core(LocalTime.of(0, 0));
                    pool.core(LocalTime.of(12, 30));
                }
            }
            case UUID -> {
                for (int i = 1; i <= 6; i++) {
                    pool.near(new UUID(0, i));
                }
            }
            default -> {
                // nothing to offer: NULL, or the visible values
            }
        }
    }

    // ---- numbers

    private void number(Literal literal, boolean meets) {
        if (literal.kind() != Literal.Kind.NUMBER && !(meets && literal.kind() == Literal.Kind.TEXT)) {
            return;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(literal.value().strip());
        } catch (NumberFormatException e) {
            return;
        }
        if (value.precision() - value.scale() > 15) {
            return;
        }
        boolean negativeFair = value.signum() <= 0 || hasNegative();
        if (meets) {
            core(value);
        } else {
            near(value);
        }
        BigDecimal step = family == TypeFamily.INTEGER || value.scale() <= 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.movePointLeft(value.scale());
        near(value.add(step));
        if (value.subtract(step).signum() >= 0 || negativeFair) {
            near(value.subtract(step));
        }
        if (value.abs().compareTo(BigDecimal.valueOf(3)) > 0) {
            // a sum that reaches the constant, or misses it
            near(value.divideToIntegralValue(BigDecimal.valueOf(2)));
        }
    }

    private boolean hasNegative() {
        return allVisible.stream()
                .anyMatch(value -> (value instanceof BigInteger integer && integer.signum() < 0)
                        || (value instanceof BigDecimal decimal && decimal.signum() < 0)
                        || (value instanceof Double number && number < 0));
    }

    private void core(BigDecimal value) {
        typed(value).ifPresent(pool::core);
    }

    private void near(BigDecimal value) {
        typed(value).ifPresent(pool::near);
    }

    private void near(BigInteger value) {
        near(new BigDecimal(value));
    }

    private Optional<Object> typed(BigDecimal value) {
        if (family == TypeFamily.FLOATING) {
            return Optional.of(value.doubleValue());
        }
        if (family == TypeFamily.INTEGER) {
            try {
                BigInteger integer = value.toBigIntegerExact();
                return fitsInteger(integer) ? Optional.of(integer) : Optional.empty();
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
        Matcher scale = SCALE.matcher(type.name());
        int digits = scale.find() ? Integer.parseInt(scale.group(1)) : 18;
        int places = scale.reset().find() ? Integer.parseInt(scale.group(2)) : 3;
        try {
            BigDecimal scaled = value.setScale(places, java.math.RoundingMode.UNNECESSARY);
            return scaled.precision() <= digits ? Optional.of(scaled) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private boolean fitsInteger(BigInteger value) {
        String name = type.name().toUpperCase(Locale.ROOT);
        int bits = name.contains("TINYINT") ? 7 : name.contains("SMALLINT") ? 15 : name.contains("INTEGER") ? 31 : 63;
        return value.bitLength() <= bits && (!name.startsWith("U") || value.signum() >= 0);
    }

    // ---- text

    private void text(Literal literal, boolean meets) {
        String value = literal.value();
        if (literal.kind() == Literal.Kind.LIKE_PATTERN) {
            if (meets || literal.columns().isEmpty()) {
                likePattern(value);
            }
            return;
        }
        if (literal.kind() == Literal.Kind.NUMBER) {
            if (meets && shapedLike(value)) {
                pool.core(value);
            }
            return;
        }
        boolean text = literal.kind() == Literal.Kind.TEXT || literal.kind() == Literal.Kind.DATE;
        if (!text || value.length() > 60) {
            return;
        }
        boolean bareFormat =
                literal.through().isPresent() && literal.through().get().startsWith("strftime");
        if (!shapedLike(value) || bareFormat) {
            return;
        }
        if (!meets) {
            pool.near(value);
            return;
        }
        pool.core(value);
        if (formatted()) {
            return;
        }
        if (!value.isEmpty()) {
            pool.near(value + "x");
            pool.odd(
                    value.equals(value.toUpperCase(Locale.ROOT))
                            ? value.toLowerCase(Locale.ROOT)
                            : value.toUpperCase(Locale.ROOT));
            accented(value).ifPresent(pool::odd);
        }
    }

    private void likePattern(String pattern) {
        String filled = pattern.replace("%", "").replace('_', 'x');
        List<String> matches = List.of(filled, pattern.replace("%", "q").replace('_', 'x'), filled + "q", "q" + filled);
        if (formatted()) {
            return;
        }
        matches.forEach(pool::near);
        pool.core(filled);
        if (!filled.isEmpty()) {
            pool.odd(
                    filled.equals(filled.toUpperCase(Locale.ROOT))
                            ? filled.toLowerCase(Locale.ROOT)
                            : filled.toUpperCase(Locale.ROOT));
        }
    }

    private static Optional<String> accented(String value) {
        int at = value.indexOf('e');
        return at < 0 ? Optional.empty() : Optional.of(value.substring(0, at) + 'é' + value.substring(at + 1));
    }

    /** Whether every visible text is a number, a date or the like: then other texts would be no fair data. */
    private boolean formatted() {
        return allVisible.size() >= 2
                && allVisible.stream().allMatch(value -> value.toString().matches("[\\d.:/ T+-]+"));
    }

    private boolean shapedLike(String value) {
        return !formatted()
                || shape(value).equals(shape(allVisible.iterator().next().toString()));
    }

    private static String shape(String text) {
        return text.replaceAll("\\d+", "0");
    }

    private void time(Literal literal) {
        try {
            LocalTime time = LocalTime.parse(literal.value().strip());
            pool.core(time);
            pool.near(time.plusSeconds(1));
            pool.near(time.minusSeconds(1));
        } catch (DateTimeException e) {
            // no time of day: nothing to add
            return;
        }
    }
}
