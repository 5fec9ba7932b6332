package dev.datakata.witness;

import dev.datakata.table.TypeFamily;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * Values of two columns of which different pairs make one text: who counts {@code a || b} takes (1, 112) and (11, 12) for the same. Of a left value L and a right
 * value R these are L before dR, and Ld before R, for some text d.
 */
final class AlikeTexts {
    /** Whole numbers of fewer digits are as long as each other by chance: 10 and 20, or 1 and 2. */
    private static final int DIGITS = 3;

    private AlikeTexts() {}

    /**
     * Whether a column's visible values are all as long as each other, such as years and the codes of countries: a reader takes it that where one ends
     * is known, whatever is written behind it.
     */
    static boolean areOfOneLength(Set<Object> values) {
        return values.size() > 1
                && values.stream()
                        .allMatch(value ->
                                value instanceof String || value.toString().length() >= DIGITS)
                && values.stream()
                                .map(value -> value.toString().length())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Adds such values to both pools, made of what these begin with; nothing where the types have none. */
    static void add(Pool left, Fit leftFit, Pool right, Fit rightFit) {
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        // 1 and 112, 11 and 12: the left one is the smaller one in both, so that it makes no difference whether the
        // statement puts that first
        Object before = leftFit.family() == TypeFamily.INTEGER ? BigInteger.ONE : left.first();
        Object behind = rightFit.family() == TypeFamily.INTEGER ? BigInteger.valueOf(12) : right.first();
        String middle = before instanceof String text && behind instanceof String && !text.isBlank()
                ? text.substring(text.length() - 1)
                : "1";
        Optional<Object> longer = read(before + middle, leftFit);
        Optional<Object> later = read(middle + behind, rightFit);
        if (longer.isPresent() && later.isPresent()) {
            left.alike(before);
            left.alike(longer.get());
            right.alike(behind);
            right.alike(later.get());
        }
    }

    /** The value that the engine writes so; empty where it has none. */
    private static Optional<Object> read(String text, Fit fit) {
        try {
            return switch (fit.family()) {
                case INTEGER -> fit.stored(new BigInteger(text));
                // the engine writes a number of usual size as Java does
                case FLOATING ->
                    Optional.<Object>of(Double.valueOf(text))
                            .filter(number -> number.toString().equals(text));
                case TEXT -> Optional.of(text);
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
