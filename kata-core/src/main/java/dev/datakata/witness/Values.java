package dev.datakata.witness;

import dev.datakata.engine.TypeName;
import dev.datakata.sql.literal.Literal;
import dev.datakata.table.Bytes;
import dev.datakata.table.SqlType;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills one column's {@link Pool}: values of the column's type that visible rows and constants name, and their neighbours. */
final class Values {
    /** Numbers that a rounding to a whole number or to a tenth moves, up or down or to the even one. */
    private static final List<BigDecimal> HALVES =
            Stream.of("0.5", "1.5", "2.5", "0.25", "0.75").map(BigDecimal::new).toList();

    /** A constant so near to zero is what floating numbers may differ by, no value. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.00001");

    /** What is compared where a statement counts a column's values, or divides them and takes the rest. */
    private static final Set<String> NO_VALUES = Set.of("count", "mod");

    private final Pool pool;
    private final Moments moments;
    private final Fit fit;
    private final TypeFamily family;
    private final Set<Object> visible;
    private final Set<Object> allVisible;
    private final Optional<Texts> texts;
    private final Optional<Nested> nested;

    Values(Pool pool, SqlType type, Set<Object> visible, Set<Object> allVisible) {
        this.pool = pool;
        this.moments = new Moments(pool, type.family(), isMoment(type.family()) ? visible : Set.of());
        this.fit = Fit.of(type);
        this.family = type.family();
        this.visible = visible;
        this.allVisible = allVisible;
        this.texts = family == TypeFamily.TEXT ? Optional.of(new Texts(pool, visible, allVisible)) : Optional.empty();
        TypeName name = TypeName.parse(type.name());
        this.nested = name.nested() ? Optional.of(new Nested(pool, name, allVisible)) : Optional.empty();
    }

    private static boolean isMoment(TypeFamily family) {
        return family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP || family == TypeFamily.TIMESTAMP_TZ;
    }

    /** @param coarsenings what the statements make alike, so that values which they make so tell */
    void addVisible(Set<Coarsening> coarsenings) {
        visible.forEach(pool::core);
        texts.ifPresent(column -> column.alike(visible, coarsenings));
        if ((family == TypeFamily.DECIMAL || family == TypeFamily.FLOATING)
                && coarsenings.contains(Coarsening.ROUNDING)) {
            HALVES.forEach(this::near);
        }
        if (family == TypeFamily.INTEGER
                && coarsenings.contains(Coarsening.NUMBERS_AS_TEXTS)
                && allVisible.stream().anyMatch(value -> value.toString().length() <= 2)) {
            // numbers of years and of postcodes all have as many digits
            near(BigInteger.valueOf(9));
            near(BigInteger.TEN);
        }
        if (isMoment(family)) {
            visible.stream().limit(2).forEach(value -> moments.aroundDay(Moments.day(value)));
            visible.stream().limit(1).forEach(value -> moments.turnOfYear(Moments.day(value)));
            if (coarsenings.contains(Coarsening.PARTS_OF_DATES)) {
                visible.stream().limit(1).forEach(value -> moments.throughYear(Moments.day(value)));
            }
        }
        for (Object value : visible.stream().limit(2).toList()) {
            if (value instanceof LocalTime time) {
                beside(time);
            } else if (value instanceof Bytes bytes) {
                pool.near(otherOfItsLength(bytes));
            }
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
            case TEXT -> texts.ifPresent(column -> column.literal(literal, meets));
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> moments.literal(literal, meets);
            case TIME -> time(literal);
            default -> nested.ifPresent(column -> column.literal(literal, meets));
        }
    }

    /** Has texts look like the visible ones even where a statement compares them with others, see {@link Texts}. */
    void keepShape() {
        texts.ifPresent(Texts::keepShape);
    }

    /** What every column of a type can hold, so that no pool stays empty. */
    void addDefaults() {
        texts.ifPresent(Texts::finish);
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
            default -> nested.ifPresent(Nested::finish);
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
        boolean tolerance = family == TypeFamily.FLOATING
                && value.signum() != 0
                && value.abs().compareTo(TOLERANCE) <= 0;
        if (value.precision() - value.scale() > 15 || tolerance) {
            return;
        }
        boolean belowIt = literal.use() == Literal.Use.COMPARED_AS_LEAST && value.signum() == 0;
        boolean negativeFair = hasNegative() || (meets && (value.signum() < 0 || belowIt) && comparesValues(literal));
        if (value.signum() < 0 && !negativeFair) {
            // it stands for something else, such as a NULL, since no number of the column is so small
            return;
        }
        if (meets) {
            core(value);
        } else {
            near(value);
        }
        BigDecimal step = family == TypeFamily.INTEGER || value.scale() <= 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.movePointLeft(value.scale());
        around(value, step, negativeFair);
        if (meets && family != TypeFamily.INTEGER) {
            // what rounds to the constant
            around(value, family == TypeFamily.FLOATING ? Binary.STEP : fit.smallest(), negativeFair);
        }
        if (value.abs().compareTo(BigDecimal.valueOf(3)) > 0) {
            // a sum that reaches the constant, or misses it
            near(value.divideToIntegralValue(BigDecimal.valueOf(2)));
        }
    }

    private void around(BigDecimal value, BigDecimal step, boolean negativeFair) {
        near(value.add(step));
        if (value.subtract(step).signum() >= 0 || negativeFair) {
            near(value.subtract(step));
        }
    }

    /** Whether a constant is compared with the column's values or with what they sum up to, not with how many they are, a rest or what stands for a NULL. */
    private static boolean comparesValues(Literal literal) {
        return literal.use().isCompared()
                && literal.through()
                        .filter(through -> NO_VALUES.contains(through)
                                || Literal.FOR_NULL.contains(through)
                                || !Character.isLetter(through.charAt(0)))
                        .isEmpty();
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
        typed(value)
                .map(number -> number instanceof Double floating ? (Object) Binary.near(floating) : number)
                .ifPresent(pool::near);
    }

    private void near(BigInteger value) {
        near(new BigDecimal(value));
    }

    private Optional<Object> typed(BigDecimal value) {
        return fit.number(value);
    }

    private static @Nullable Bytes otherOfItsLength(Bytes value) {
        byte[] bytes = value.bytes().clone();
        if (bytes.length == 0) {
            return null;
        }
        bytes[bytes.length - 1] ^= 1;
        return new Bytes(bytes);
    }

    /** Minutes before and after, and seconds where the clock shows them. */
    private void beside(LocalTime time) {
        pool.near(time.plusMinutes(1));
        pool.near(time.minusMinutes(1));
        if (time.getSecond() != 0) {
            pool.near(time.plusSeconds(1));
            pool.near(time.minusSeconds(1));
        }
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
