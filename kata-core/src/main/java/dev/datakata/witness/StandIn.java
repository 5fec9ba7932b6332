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

/** Constants that stand for a NULL or for no bound, since no value of the column is like them: 999999, 9999-12-31, '~'. */
final class StandIn {
    private static final Set<String> FOR_NULL = Set.of("coalesce", "ifnull", "nvl");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-\\d{1,2}-\\d{1,2}.*", Pattern.DOTALL);
    private static final Pattern READS = Pattern.compile("[\\p{L}\\p{N}]");

    /** Numbers from here on may be chosen for being larger than all others. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(9_999);

    /** So many times as large as the largest visible number. */
    private static final BigDecimal TIMES = BigDecimal.TEN;

    /** Years beyond the visible ones. */
    private static final int YEARS = 20;

    private StandIn() {}

    /** @param visible all visible values of the column; where there are none nothing is known to be unlike them */
    static boolean isOne(Literal literal, TypeFamily family, Set<Object> visible) {
        if (literal.compared() || visible.isEmpty() || visible.contains(literal.value())) {
            return false;
        }
        return switch (family) {
            case INTEGER, DECIMAL, FLOATING -> literal.kind() == Literal.Kind.NUMBER && isBeyond(literal, visible);
            case DATE, TIMESTAMP, TIMESTAMP_TZ -> isForNull(literal) && isLongBeforeOrAfter(literal, visible);
            case TEXT ->
                isForNull(literal)
                        && !literal.value().isEmpty()
                        && !READS.matcher(literal.value()).find();
            default -> false;
        };
    }

    private static boolean isForNull(Literal literal) {
        return literal.through().filter(FOR_NULL::contains).isPresent();
    }

    private static boolean isBeyond(Literal literal, Set<Object> visible) {
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

    private static boolean isLongBeforeOrAfter(Literal literal, Set<Object> visible) {
        Matcher matcher = YEAR.matcher(literal.value());
        if (!matcher.matches()) {
            return false;
        }
        int year = Integer.parseInt(matcher.group(1));
        IntSummaryStatistics years =
                visible.stream().map(Moments::day).mapToInt(LocalDate::getYear).summaryStatistics();
        return year < years.getMin() - YEARS || year > years.getMax() + YEARS;
    }
}
