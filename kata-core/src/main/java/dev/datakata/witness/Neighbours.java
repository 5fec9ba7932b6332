package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What lies beside a value: a step from it, or as far as the constants of the statements put two values apart. */
final class Neighbours {
    private final List<Distance> distances = new ArrayList<>();
    private final List<BigDecimal> offsets = new ArrayList<>();

    /** @param clues constants of the statements */
    Neighbours(Clues clues) {
        clues.literals().forEach(literal -> {
            Distance.of(literal).ifPresent(distances::add);
            offset(literal).filter(number -> !offsets.contains(number)).ifPresent(offsets::add);
        });
        if (clues.coarsenings().contains(Coarsening.PARTS_OF_DATES)) {
            distances.add(Distance.YEAR);
        }
    }

    /** Whether {@code known} has each of these distances; those between moments only where there are {@code moments}. */
    boolean addNothingTo(Neighbours known, boolean moments) {
        return (!moments || known.distances.containsAll(distances)) && known.offsets.containsAll(offsets);
    }

    /** A value at, just before or just after {@code value}, or as far from it as a constant of the statements says. */
    @Nullable Object beside(Object value, TypeFamily family, SplittableRandom random) {
        if (!offsets.isEmpty() && value instanceof Number number && random.nextInt(4) == 0) {
            BigDecimal offset = offsets.get(random.nextInt(offsets.size()));
            BigDecimal moved = new BigDecimal(number.toString()).add(random.nextBoolean() ? offset : offset.negate());
            if (family == TypeFamily.DECIMAL && moved.signum() >= 0) {
                return moved;
            }
            if (family == TypeFamily.INTEGER && moved.signum() >= 0 && moved.scale() <= 0) {
                return moved.toBigInteger();
            }
        }
        return Distance.beside(value, family, distances, random);
    }

    /** The values at which comparisons with {@code value} turn: a step from it, or as far from it as a constant of the statements says. */
    List<Object> around(Object value, TypeFamily family) {
        List<Object> values = new ArrayList<>(Distance.around(value, family, distances));
        if (value instanceof Number number && (family == TypeFamily.DECIMAL || family == TypeFamily.INTEGER)) {
            BigDecimal from = new BigDecimal(number.toString());
            for (BigDecimal offset : offsets) {
                for (BigDecimal moved : List.of(from.add(offset), from.subtract(offset))) {
                    if (moved.signum() < 0 && from.signum() >= 0) {
                        continue;
                    }
                    if (family == TypeFamily.DECIMAL) {
                        values.add(moved);
                    } else if (moved.stripTrailingZeros().scale() <= 0) {
                        values.add(moved.toBigInteger());
                    }
                }
            }
        }
        return values;
    }

    /** The value one even step after {@code value}; {@code step} chooses the step. */
    @Nullable Object after(Object value, TypeFamily family, int step) {
        return Distance.after(value, family, distances, step);
    }

    /** What a statement adds to a column or takes off it before it compares: {@code a > b - 0.05}. */
    private static Optional<BigDecimal> offset(Literal literal) {
        boolean added = literal.through()
                .filter(through -> through.equals("+") || through.equals("-"))
                .isPresent();
        if (literal.kind() != Literal.Kind.NUMBER || !added) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(literal.value());
            return number.signum() == 0 || number.precision() > 12 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
