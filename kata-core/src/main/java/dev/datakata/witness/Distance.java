package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far apart a statement's constant puts two moments: {@code INTERVAL 45 MINUTE}, the 45 of {@code date_diff('minute', a, b) < 45}, or a number of days.
 *
 * @param length the distance
 * @param unit the smallest step that the constant's unit tells apart
 */
record Distance(Duration length, Duration unit) {
    /** From a day to the same one of the next year, mostly. */
    static final Distance YEAR = new Distance(Duration.ofDays(365), Duration.ofDays(1));

    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})\\D*?([a-zA-Z]+)");
    private static final Pattern DIFFERENCE = Pattern.compile("date_?(?:diff|sub) (\\w+)");
    private static final long MOST_DAYS = 400;
    private static final int LAST_YEAR = 9999;
    private static final long MOST_UNITS = 1_000_000;

    static Optional<Distance> of(Literal literal) {
        if (literal.kind() == Literal.Kind.NUMBER) {
            Duration unit = literal.through()
                    .map(DIFFERENCE::matcher)
                    .filter(Matcher::matches)
                    .map(difference -> unit(difference.group(1)))
                    .orElse(Duration.ofDays(1));
            return ValuePools.whole(literal)
                    .filter(number -> number > 1 && number <= MOST_UNITS)
                    .map(unit::multipliedBy)
                    .filter(length -> length.toDays() <= MOST_DAYS)
                    .map(length -> new Distance(length, unit));
        }
        Matcher matcher = INTERVAL.matcher(literal.value());
        if (literal.kind() != Literal.Kind.INTERVAL || !matcher.find()) {
            return Optional.empty();
        }
        Duration unit = unit(matcher.group(2).toLowerCase(Locale.ROOT));
        return Optional.of(new Distance(unit.multipliedBy(Long.parseLong(matcher.group(1))), unit));
    }

    private static Duration unit(String word) {
        if (word.startsWith("micro")) {
            return Duration.of(1, ChronoUnit.MICROS);
        }
        if (word.startsWith("milli")) {
            return Duration.ofMillis(1);
        }
        if (word.startsWith("s")) {
            return Duration.ofSeconds(1);
        }
        if (word.startsWith("mi")) {
            return Duration.ofMinutes(1);
        }
        if (word.startsWith("h")) {
            return Duration.ofHours(1);
        }
        if (word.startsWith("w")) {
            return Duration.ofDays(7);
        }
        return Duration.ofDays(word.startsWith("mon") ? 30 : word.startsWith("y") ? 365 : 1);
    }

    /** A value of {@code family} at or beside {@code value}, or at or beside one of {@code distances} from it; null for other families. */
    static @Nullable Object beside(Object value, TypeFamily family, List<Distance> distances, SplittableRandom random) {
        int step = random.nextInt(3) - 1;
        if (value instanceof BigInteger integer && family == TypeFamily.INTEGER) {
            BigInteger moved = integer.add(BigInteger.valueOf(step));
            return moved.signum() < 0 && integer.signum() >= 0 ? integer : moved;
        }
        if (value instanceof BigDecimal decimal && family == TypeFamily.DECIMAL) {
            BigDecimal moved = decimal.add(BigDecimal.valueOf(step, decimal.scale()));
            return moved.signum() < 0 && decimal.signum() >= 0 ? decimal : moved;
        }
        Duration offset = Duration.ofDays(step);
        if (!distances.isEmpty() && random.nextInt(2) == 0) {
            Distance distance = distances.get(random.nextInt(distances.size()));
            offset = distance.length().plus(distance.finer(random).multipliedBy(step));
            offset = random.nextInt(4) == 0 ? offset.negated() : offset;
        } else if (random.nextInt(3) == 0) {
            offset = tick(value, distances, random).multipliedBy(step);
        }
        return moved(value, offset).orElse(null);
    }

    /**
     * Every value of {@code family} one step from {@code value}, or one of {@code distances} from it, or one step from that: where comparisons turn. Only moments have
     * distances.
     */
    static List<Object> around(Object value, TypeFamily family, List<Distance> distances) {
        List<Object> values = new ArrayList<>();
        if (value instanceof BigInteger integer && family == TypeFamily.INTEGER) {
            values.add(integer.add(BigInteger.ONE));
            if (integer.signum() != 0) {
                values.add(integer.subtract(BigInteger.ONE));
            }
        } else if (value instanceof BigDecimal decimal && family == TypeFamily.DECIMAL) {
            values.add(decimal.add(BigDecimal.valueOf(1, decimal.scale())));
            if (decimal.signum() != 0) {
                values.add(decimal.subtract(BigDecimal.valueOf(1, decimal.scale())));
            }
        } else {
            List<Duration> offsets = new ArrayList<>(List.of(Duration.ofDays(1), Duration.ofDays(-1)));
            for (Distance distance : distances) {
                for (int step = -1; step <= 1; step++) {
                    Duration offset = distance.length().plus(distance.unit().multipliedBy(step));
                    offsets.add(offset);
                    offsets.add(offset.negated());
                }
            }
            offsets.forEach(offset -> moved(value, offset).ifPresent(values::add));
        }
        return values;
    }

    /** Empty where there is no such moment, or none that a calendar shows: after the last day of 9999, which stands for one that never comes, there is none. */
    private static Optional<Object> moved(Object moment, Duration offset) {
        if (moment instanceof LocalDate date) {
            return Optional.<Object>of(date.plusDays(offset.toDays())).filter(Distance::isInCalendar);
        }
        if (moment instanceof LocalDateTime timestamp) {
            return Optional.<Object>of(timestamp.plus(offset)).filter(Distance::isInCalendar);
        }
        if (moment instanceof LocalTime time) {
            LocalTime other = time.plus(offset);
            // not over midnight
            return offset.isNegative() == other.isBefore(time) && offset.abs().compareTo(Duration.ofDays(1)) < 0
                    ? Optional.of(other)
                    : Optional.empty();
        }
        return moment instanceof OffsetDateTime timestamp
                ? Optional.<Object>of(timestamp.plus(offset)).filter(Distance::isInCalendar)
                : Optional.empty();
    }

    private static boolean isInCalendar(Object moment) {
        return ((Temporal) moment).get(ChronoField.YEAR) <= LAST_YEAR;
    }

    /**
     * An hour, or what the clock of a value shows besides: minutes that are none of the data's would ask for more than a reader grants. Who counts in minutes grants
     * seconds: from 10:00:59 to 10:30:00 it is less than half an hour, and 30 turns of the minute.
     */
    private static Duration tick(Object value, List<Distance> distances, SplittableRandom random) {
        if (random.nextBoolean()
                && distances.stream().anyMatch(distance -> distance.unit().compareTo(Duration.ofMinutes(1)) <= 0)) {
            return Duration.ofSeconds(1);
        }
        LocalTime time = value instanceof LocalDateTime timestamp
                ? timestamp.toLocalTime()
                : value instanceof OffsetDateTime timestamp ? timestamp.toLocalTime() : LocalTime.MIDNIGHT;
        if (time.getMinute() == 0 && time.getSecond() == 0) {
            return Duration.ofHours(1);
        }
        Duration fine = time.getSecond() != 0 && random.nextBoolean() ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        return random.nextBoolean() ? fine : Duration.ofHours(1);
    }

    /** The length itself, or the least one that turns the clock of its unit as often, seen from the end of a unit: 29:01 from 10:00:59 on. */
    private Duration step(boolean least) {
        return least && unit.compareTo(Duration.ofMinutes(1)) == 0
                ? length.minus(unit).plusSeconds(1)
                : length;
    }

    /** The constant's own unit, or a finer one: a minute short of four hours is told apart from four marks of the clock. */
    private Duration finer(SplittableRandom random) {
        Duration fine = random.nextBoolean() ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
        return unit.compareTo(Duration.ofHours(1)) <= 0 && random.nextInt(3) == 0 ? fine : unit;
    }

    /** The value one even step after {@code value}: a day, or one of {@code distances}; null for other families. */
    static @Nullable Object after(Object value, TypeFamily family, List<Distance> distances, int step) {
        if (value instanceof BigInteger integer && family == TypeFamily.INTEGER) {
            return integer.add(BigInteger.ONE);
        }
        boolean day = distances.isEmpty() || step % 2 == 0;
        Duration length = day
                ? Duration.ofDays(1)
                : distances.get(step % distances.size()).step(step % 5 == 1);
        boolean moment = (value instanceof LocalDate && family == TypeFamily.DATE)
                || (value instanceof LocalDateTime && family == TypeFamily.TIMESTAMP)
                || value instanceof OffsetDateTime;
        Duration whole = value instanceof LocalDate ? Duration.ofDays(Math.max(1, length.toDays())) : length;
        return moment ? moved(value, whole).orElse(null) : null;
    }
}
