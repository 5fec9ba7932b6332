package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Constants that stand for a NULL or for no bound, since no value of the column is like them: 999999, 9999-12-31, '~'. They are given in its place somewhere; where
 * else they stand they mean the same, as in {@code nullif(coalesce(x, '~'), '~')}.
 */
final class StandIns {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-\\d{1,2}-\\d{1,2}.*", Pattern.DOTALL);
    private static final Pattern READS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s]");

    /** Numbers from here on may be chosen for being larger than all others. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(9_999);

    /** So many times as large as the largest visible number. */
    private static final BigDecimal TIMES = BigDecimal.TEN;

    /** Years beyond the visible ones. */
    private static final int YEARS = 20;

    private final TypeFamily family;
    private final Set<Object> visible;
    private final Set<String> inPlace;

    /**
     * @param literals those of the statements
     * @param family the column's
     * @param visible all visible values of the column; where there are none nothing is known to be unlike them
     */
    StandIns(Set<Literal> literals, TypeFamily family, Set<Object> visible) {
        this.family = family;
        this.visible = visible;
        this.inPlace = literals.stream()
                .filter(literal -> literal.use() == Literal.Use.IN_PLACE)
                .map(Literal::value)
                .collect(Collectors.toSet());
    }

    boolean has(Literal literal) {
        if (visible.isEmpty() || visible.contains(literal.value())) {
            return false;
        }
        boolean given = inPlace.contains(literal.value());
        return switch (family) {
            case INTEGER, DECIMAL, FLOATING ->
                literal.kind() == Literal.Kind.NUMBER
                        && (given || !literal.use().isCompared())
                        && isBeyond(literal);
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> given && isLongBeforeOrAfter(literal);
            case TEXT -> given && !literal.value().isEmpty() && isNoText(literal.value());
            default -> false;
        };
    }

    private boolean isBeyond(Literal literal) {
        try {
            BigDecimal value = new BigDecimal(literal.value());
            Optional<BigDecimal> largest = visible.stream()
                    .map(number -> new BigDecimal(number.toString()).abs())
                    .max(Comparator.naturalOrder());
            return value.compareTo(LARGE) >= 0
                    && value.compareTo(largest.orElse(BigDecimal.ZERO).multiply(TIMES)) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean isLongBeforeOrAfter(Literal literal) {
        Matcher matcher = YEAR.matcher(literal.value());
        if (!matcher.matches()) {
            return false;
        }
        int year = Integer.parseInt(matcher.group(1));
        IntSummaryStatistics years =
                visible.stream().map(Moments::day).mapToInt(LocalDate::getYear).summaryStatistics();
        return year < years.getMin() - YEARS || year > years.getMax() + YEARS;
    }

    /** Whether a text has no letter and no digit, or signs that no visible one has. */
    private boolean isNoText(String text) {
        return !READS.matcher(text).find()
                || SIGN.matcher(text)
                        .results()
                        .anyMatch(sign -> visible.stream()
                                .noneMatch(value -> value.toString().contains(sign.group())));
    }
}
