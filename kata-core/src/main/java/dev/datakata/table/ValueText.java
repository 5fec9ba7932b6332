package dev.datakata.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Prints a value of a {@link Row} as DuckDB prints it. */
public final class ValueText {
    private static final String INFINITY = "infinity";
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    /** Chars that the engine quotes a text for inside a list, struct or map; a blank only at either end. */
    private static final String QUOTED_FOR = "\"'(),:=[]{}\\";

    private ValueText() {}

    /** The value's text; {@code null} for NULL. */
    public static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Double number) {
            return floating(number);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp, "");
        }
        if (value instanceof OffsetDateTime timestamp) {
            return timestamp.equals(OffsetDateTime.MAX)
                    ? INFINITY
                    : timestamp.equals(OffsetDateTime.MIN)
                            ? "-" + INFINITY
                            : timestamp(
                                    timestamp
                                            .withOffsetSameInstant(ZoneOffset.UTC)
                                            .toLocalDateTime(),
                                    "+00");
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof Interval interval) {
            return interval(interval);
        }
        if (value instanceof Bytes bytes) {
            return blob(bytes);
        }
        if (value instanceof List<?> list) {
            StringJoiner joiner = new StringJoiner(", ", "[", "]");
            list.forEach(element -> joiner.add(nested(element)));
            return joiner.toString();
        }
        if (value instanceof Struct struct) {
            StringJoiner joiner = new StringJoiner(", ", "{", "}");
            for (int i = 0; i < struct.names().size(); i++) {
                joiner.add(quoted(struct.names().get(i)) + ": "
                        + nested(struct.values().get(i)));
            }
            return joiner.toString();
        }
        if (value instanceof Entries map) {
            StringJoiner joiner = new StringJoiner(", ", "{", "}");
            map.entries().forEach(entry -> joiner.add(nested(entry.get(0)) + "=" + nested(entry.get(1))));
            return joiner.toString();
        }
        return value.toString();
    }

    private static String nested(@Nullable Object value) {
        String text = of(value);
        if (text == null) {
            return "NULL";
        }
        boolean container = value instanceof List<?> || value instanceof Struct || value instanceof Entries;
        return !container && needsQuotes(text) ? quoted(text) : text;
    }

    private static boolean needsQuotes(String text) {
        return text.isEmpty()
                || text.equalsIgnoreCase("NULL")
                || blank(text.charAt(0))
                || blank(text.charAt(text.length() - 1))
                || text.chars().anyMatch(c -> QUOTED_FOR.indexOf(c) >= 0);
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String date(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        if (date.equals(LocalDate.MIN)) {
            return "-" + INFINITY;
        }
        return day(date) + era(date);
    }

    private static String timestamp(LocalDateTime timestamp, String offset) {
        if (timestamp.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        if (timestamp.equals(LocalDateTime.MIN)) {
            return "-" + INFINITY;
        }
        LocalDate date = timestamp.toLocalDate();
        return day(date) + era(date) + " " + TIME.format(timestamp) + offset;
    }

    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
    }

    /** The year 0 is 1 BC. */
    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " (BC)";
    }

    /** The shortest digits that give the same double, with an exponent below 1e-4 and from 1e16 on. */
    private static String floating(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = shortest.unscaledValue().abs().toString();
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            String sign = number < 0 ? "-" : "";
            return String.format(
                    Locale.ROOT, "%s%se%s%02d", sign, mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        return shortest.scale() <= 0 ? shortest.toPlainString() + ".0" : shortest.toPlainString();
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    private static String interval(Interval interval) {
        StringJoiner joiner = new StringJoiner(" ");
        int years = interval.months() / 12;
        int months = interval.months() % 12;
        if (years != 0) {
            joiner.add(years + (Math.abs(years) == 1 ? " year" : " years"));
        }
        if (months != 0) {
            joiner.add(months + (Math.abs(months) == 1 ? " month" : " months"));
        }
        if (interval.days() != 0) {
            joiner.add(interval.days() + (Math.abs(interval.days()) == 1 ? " day" : " days"));
        }
        if (interval.micros() != 0 || joiner.length() == 0) {
            long micros = Math.abs(interval.micros());
            long hours = micros / 3_600_000_000L;
            long rest = micros % 3_600_000_000L;
            String time = String.format(Locale.ROOT, "%02d:%02d:%02d", hours, rest / 60_000_000, rest / 1_000_000 % 60);
            long fraction = rest % 1_000_000;
            if (fraction != 0) {
                time += String.format(Locale.ROOT, ".%06d", fraction).replaceFirst("0+$", "");
            }
            joiner.add((interval.micros() < 0 ? "-" : "") + time);
        }
        return joiner.toString();
    }

    private static String blob(Bytes bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes.bytes()) {
            if (b >= 32 && b < 127 && b != '\\' && b != '\'' && b != '"') {
                text.append((char) b);
            } else {
                text.append(String.format(Locale.ROOT, "\\x%02X", b & 0xff));
            }
        }
        return text.toString();
    }
}
