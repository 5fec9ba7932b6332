package dev.datakata.witness;

import dev.datakata.sql.literal.Literal;
import dev.datakata.table.TypeFamily;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the {@link Pool} of a column of dates or timestamps: days, months and years that constants name, and their edges. */
final class Moments {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern INTERVAL = Pattern.compile("(-?\\d+)\\D*([a-zA-Z]*)");
    /** What counts the time between a column and a constant. */
    private static final Pattern COUNTS_TIME = Pattern.compile("(?i)-|.*(?:date|age|year|month|day).*");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** Years in which the anniversaries of a constant are tried. */
    private static final int YEARS = 2;

    private final Pool pool;
    private final TypeFamily family;
    private final List<Integer> years;
    /** In seconds only where the column shows some: an answer may count minutes. */
    private final LocalTime lastOfDay;

    /** @param visible values of the column that the prompt shows */
    Moments(Pool pool, TypeFamily family, Set<Object> visible) {
        this.pool = pool;
        this.family = family;
        boolean minutes = visible.size() > 1 && visible.stream().allMatch(Moments::isFullMinute);
        this.lastOfDay = minutes ? LocalTime.of(23, 59) : LocalTime.of(23, 59, 59);
        this.years = visible.stream()
                .map(value -> day(value).getYear())
                .distinct()
                .limit(YEARS)
                .toList();
    }

    /** Adds what a constant says of days. */
    void literal(Literal literal, boolean meets) {
        switch (literal.kind()) {
            case TEXT, DATE, TIMESTAMP -> {
                String text = literal.value().strip();
                momentText(text);
                if (literal.through().filter(COUNTS_TIME.asMatchPredicate()).isPresent()) {
                    anniversaries(text);
                }
            }
            case NUMBER -> ValuePools.whole(literal).ifPresent(number -> dayNumber(number, literal, meets));
            case INTERVAL -> interval(literal.value());
            case LIKE_PATTERN -> momentText(literal.value().replaceAll("[%_-]+$", ""));
            default -> {
                // says nothing about days
            }
        }
    }

    private void momentText(String text) {
        Matcher date = DATE.matcher(text);
        if (date.lookingAt()) {
            day(date).ifPresent(day -> {
                aroundDay(day);
                if (text.length() > date.end() + 4 && family != TypeFamily.DATE) {
                    timestamp(text).ifPresent(this::aroundMoment);
                }
            });
            return;
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            aroundMonth(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
        } else if (text.matches("\\d{4}")) {
            aroundYear(Integer.parseInt(text));
        }
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> timestamp(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip().replace(' ', 'T').replaceFirst("(Z|[+-]\\d\\d(:?\\d\\d)?)$", "")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number near days: a year, a month, or a distance in days. */
    private void dayNumber(long number, Literal literal, boolean meets) {
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            aroundYear((int) number);
            return;
        }
        LocalDate anchor = anchor();
        if (meets && number >= 1 && number <= 12 && literal.through().orElse("").contains("month")) {
            aroundMonth(anchor.getYear(), (int) number);
            aroundMonth(anchor.getYear() - 1, (int) number);
        }
        if (number >= 1 && number <= 400) {
            distance(anchor, number);
        }
    }

    private void interval(String text) {
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.find()) {
            return;
        }
        long amount = Math.abs(Long.parseLong(matcher.group(1)));
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        if (amount > 100_000) {
            return;
        }
        LocalDate anchor = anchor();
        if (unit.startsWith("mon")) {
            distance(anchor, ChronoUnit.DAYS.between(anchor, anchor.plusMonths(amount)));
        } else if (unit.startsWith("y")) {
            distance(anchor, ChronoUnit.DAYS.between(anchor, anchor.plusYears(amount)));
        } else if (unit.startsWith("w")) {
            distance(anchor, amount * 7);
        } else if (unit.startsWith("h") || unit.startsWith("mi") || unit.startsWith("s")) {
            long seconds = amount * (unit.startsWith("h") ? 3600 : unit.startsWith("mi") ? 60 : 1);
            LocalDateTime start = anchor.atStartOfDay();
            moment(start, true);
            long unitSeconds = unit.startsWith("h") ? 3600 : unit.startsWith("mi") ? 60 : 1;
            for (long off : new long[] {seconds, seconds - unitSeconds, seconds + unitSeconds}) {
                moment(start.plusSeconds(off), false);
                // from here the distance reaches over midnight
                moment(start.minusSeconds(off), false);
            }
        } else {
            distance(anchor, amount);
        }
    }

    private void distance(LocalDate anchor, long days) {
        moment(anchor.atStartOfDay(), true);
        for (long off : new long[] {days, days - 1, days + 1}) {
            moment(anchor.plusDays(off).atStartOfDay(), false);
            moment(anchor.minusDays(off).atStartOfDay(), false);
        }
    }

    private LocalDate anchor() {
        List<LocalDate> days = new ArrayList<>();
        pool.values().forEach(value -> days.add(day(value)));
        return days.stream().sorted().skip(days.size() / 2).findFirst().orElse(LocalDate.of(2024, 2, 29));
    }

    private void aroundYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return;
        }
        moment(LocalDate.of(year, 1, 1).atStartOfDay(), true);
        moment(LocalDate.of(year, 12, 31).atStartOfDay(), true);
        moment(LocalDate.of(year, 6, 15).atStartOfDay(), true);
        moment(LocalDate.of(year - 1, 12, 31).atStartOfDay(), false);
        moment(LocalDate.of(year + 1, 1, 1).atStartOfDay(), false);
    }

    private void aroundMonth(int year, int month) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            return;
        }
        YearMonth of = YearMonth.of(year, month);
        moment(of.atDay(1).atStartOfDay(), true);
        moment(of.atEndOfMonth().atStartOfDay(), true);
        moment(of.atDay(1).minusDays(1).atStartOfDay(), false);
        moment(of.atEndOfMonth().plusDays(1).atStartOfDay(), false);
        moment(of.minusYears(1).atDay(1).atStartOfDay(), false);
    }

    void aroundDay(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return;
        }
        moment(day.atStartOfDay(), true);
        moment(day.plusDays(1).atStartOfDay(), false);
        moment(day.minusDays(1).atStartOfDay(), false);
        moment(YearMonth.from(day).atEndOfMonth().atStartOfDay(), false);
        moment(YearMonth.from(day).atDay(1).atStartOfDay(), false);
        moment(YearMonth.from(day).atDay(1).minusDays(1).atStartOfDay(), false);
        moment(day.minusYears(1).atStartOfDay(), false);
        if (family != TypeFamily.DATE) {
            moment(day.atTime(lastOfDay), false);
            moment(day.minusDays(1).atTime(lastOfDay), false);
            moment(day.atTime(12, 0), false);
            moment(YearMonth.from(day).atEndOfMonth().atTime(lastOfDay), false);
        }
    }

    /** The same day in years that the column shows, with its neighbours: where full years or months are counted to the constant. */
    private void anniversaries(String text) {
        Matcher date = DATE.matcher(text);
        Optional<LocalDate> day = date.lookingAt() ? day(date) : Optional.empty();
        for (int year : day.isPresent() ? years : List.<Integer>of()) {
            LocalDate same = day.orElseThrow().withYear(year);
            for (int step = -1; step <= 1; step++) {
                moment(same.plusDays(step).atStartOfDay(), false);
            }
        }
    }

    /** The first day of a year and the day before: neighbours of different weeks, months and years. */
    void turnOfYear(LocalDate day) {
        moment(day.withDayOfYear(1).atStartOfDay(), false);
        moment(day.withDayOfYear(1).minusDays(1).atStartOfDay(), false);
    }

    /** Days of several months and quarters. */
    void throughYear(LocalDate day) {
        for (int month : new int[] {2, 4, 7, 10, 12}) {
            moment(day.withDayOfMonth(1).withMonth(month).atStartOfDay(), false);
        }
        moment(day.withDayOfMonth(1).withMonth(6).withDayOfMonth(30).atStartOfDay(), false);
    }

    private void aroundMoment(LocalDateTime moment) {
        moment(moment, true);
        moment(moment.plusSeconds(1), false);
        moment(moment.minusSeconds(1), false);
    }

    private void moment(LocalDateTime moment, boolean core) {
        Object value = switch (family) {
            case DATE -> moment.toLocalDate();
            case TIMESTAMP_TZ -> OffsetDateTime.of(moment, ZoneOffset.UTC);
            default -> moment;
        };
        if (core) {
            pool.core(value);
        } else {
            pool.near(value);
        }
    }

    private static boolean isFullMinute(Object value) {
        LocalTime time = value instanceof LocalDateTime timestamp
                ? timestamp.toLocalTime()
                : value instanceof OffsetDateTime timestamp ? timestamp.toLocalTime() : LocalTime.MIDNIGHT;
        return time.truncatedTo(ChronoUnit.MINUTES).equals(time);
    }

    static LocalDate day(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp.toLocalDate();
        }
        if (value instanceof OffsetDateTime timestamp) {
            return timestamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        }
        return LocalDate.of(2024, 2, 29);
    }
}
