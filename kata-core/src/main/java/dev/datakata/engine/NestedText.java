package dev.datakata.engine;

import dev.datakata.table.Bytes;
import dev.datakata.table.Entries;
import dev.datakata.table.Interval;
import dev.datakata.table.Row;
import dev.datakata.table.Struct;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from the text that the engine casts it to. With the type known that text is unambiguous: inside lists, structs and maps
 * the engine quotes what would not be, with a backslash before quotes and backslashes.
 */
final class NestedText {
    private static final Pattern INTERVAL_PART = Pattern.compile("(-?\\d+) (year|month|day)s?");
    private static final Pattern INTERVAL_TIME = Pattern.compile("(-?)(\\d+):(\\d{2}):(\\d{2})(?:\\.(\\d{1,6}))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4,})-(\\d{2})-(\\d{2})( \\(BC\\))?");
    private static final Pattern TIMESTAMP =
            Pattern.compile("(\\d{4,}-\\d{2}-\\d{2})( \\(BC\\))? (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)(?:\\+00)?");

    private final String text;
    private int at;

    private NestedText(String text) {
        this.text = text;
    }

    /** The value of {@code type} that prints as {@code text}. */
    static Object value(String text, TypeName type) {
        if (!type.nested()) {
            return leaf(text, type);
        }
        Object value = new NestedText(text).read(type);
        if (value == null) {
            throw new EngineException("A value of type " + type + " prints as NULL");
        }
        return value;
    }

    private @Nullable Object read(TypeName type) {
        return switch (type.head()) {
            case "[]" -> text.startsWith("NULL", at) ? nullValue() : list(type);
            case "STRUCT" -> text.startsWith("NULL", at) ? nullValue() : struct(type);
            case "TUPLE" -> text.startsWith("NULL", at) ? nullValue() : tuple(type);
            case "MAP" -> text.startsWith("NULL", at) ? nullValue() : map(type);
            case "JSON", "UNION", "VARIANT" -> balanced(type);
            default -> scalar(type);
        };
    }

    private @Nullable Object nullValue() {
        at += 4;
        return null;
    }

    private List<@Nullable Object> list(TypeName type) {
        List<@Nullable Object> elements = new ArrayList<>();
        expect('[');
        while (!take(']')) {
            elements.add(read(type.field(0)));
            separator();
        }
        return Collections.unmodifiableList(elements);
    }

    private Struct struct(TypeName type) {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        expect('{');
        while (!take('}')) {
            names.add(word(":"));
            expect(':');
            expect(' ');
            values.add(read(type.field(values.size())));
            separator();
        }
        return new Struct(names, new Row(values));
    }

    private Struct tuple(TypeName type) {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        expect('(');
        while (!take(')')) {
            values.add(read(type.field(values.size())));
            names.add("element" + values.size());
            separator();
        }
        return new Struct(names, new Row(values));
    }

    private Entries map(TypeName type) {
        List<Row> entries = new ArrayList<>();
        expect('{');
        while (!take('}')) {
            Object key = read(type.field(0));
            expect('=');
            entries.add(Row.of(key, read(type.field(1))));
            separator();
        }
        return new Entries(entries);
    }

    /** JSON is not quoted, and a union prints as its member, which may be anything. */
    private @Nullable Object balanced(TypeName type) {
        if (text.charAt(at) == '\'') {
            return scalar(type);
        }
        int start = at;
        int depth = 0;
        while (at < text.length() && (depth > 0 || ",]})=".indexOf(text.charAt(at)) < 0)) {
            char c = text.charAt(at++);
            if (c == '"' || c == '\'') {
                while (at < text.length() && text.charAt(at) != c) {
                    at += text.charAt(at) == '\\' ? 2 : 1;
                }
                at++;
            }
            depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
        }
        String word = text.substring(start, Math.min(at, text.length()));
        return word.equals("NULL") ? null : word;
    }

    private @Nullable Object scalar(TypeName type) {
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        String word = word(",]})=");
        return !quoted && word.equals("NULL") ? null : leaf(word, type);
    }

    /** A quoted word, or one that reaches to the next of {@code ends}. */
    private String word(String ends) {
        StringBuilder word = new StringBuilder();
        if (take('\'')) {
            while (!take('\'')) {
                if (text.charAt(at) == '\\') {
                    at++;
                }
                word.append(text.charAt(at++));
            }
            return word.toString();
        }
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            word.append(text.charAt(at++));
        }
        return word.toString();
    }

    private void separator() {
        // A tuple of one ends in a comma without a blank.
        if (take(',') && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        if (at >= text.length()) {
            throw new EngineException("The engine's text of a value ends early: " + text);
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw new EngineException("The engine's text of a value has no " + c + " at " + at + ": " + text);
        }
    }

    private static Object leaf(String text, TypeName type) {
        return switch (type.head()) {
            case "BOOLEAN" -> Boolean.valueOf(text);
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT",
                    "BIGNUM" -> new BigInteger(text);
            case "DECIMAL" -> new BigDecimal(text);
            case "FLOAT", "DOUBLE" ->
                switch (text) {
                    case "nan" -> Double.NaN;
                    case "inf" -> Double.POSITIVE_INFINITY;
                    case "-inf" -> Double.NEGATIVE_INFINITY;
                    default -> Double.valueOf(text);
                };
            case "DATE" -> date(text);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> timestamp(text);
            case "TIMESTAMP WITH TIME ZONE" -> ValueReader.utc(timestamp(text));
            case "TIME", "TIME_NS" -> text.startsWith("24") ? text : LocalTime.parse(text);
            case "INTERVAL" -> interval(text);
            case "UUID" -> UUID.fromString(text);
            case "BLOB", "GEOMETRY" -> blob(text);
            default -> text;
        };
    }

    private static LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return text.startsWith("-") ? LocalDate.MIN : LocalDate.MAX;
        }
        int year = Integer.parseInt(matcher.group(1));
        // Year 1 BC is the year 0.
        return LocalDate.of(
                matcher.group(4) == null ? year : 1 - year,
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    private static LocalDateTime timestamp(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return text.startsWith("-") ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        String era = matcher.group(2) == null ? "" : matcher.group(2);
        return date(matcher.group(1) + era).atTime(LocalTime.parse(matcher.group(3)));
    }

    private static Interval interval(String text) {
        int months = 0;
        int days = 0;
        long micros = 0;
        Matcher part = INTERVAL_PART.matcher(text);
        while (part.find()) {
            int count = Integer.parseInt(part.group(1));
            switch (part.group(2)) {
                case "year" -> months += 12 * count;
                case "month" -> months += count;
                default -> days += count;
            }
        }
        Matcher time = INTERVAL_TIME.matcher(text);
        if (time.find()) {
            micros = (Long.parseLong(time.group(2)) * 3600
                            + Long.parseLong(time.group(3)) * 60
                            + Long.parseLong(time.group(4)))
                    * 1_000_000;
            if (time.group(5) != null) {
                micros += Long.parseLong((time.group(5) + "00000").substring(0, 6));
            }
            micros = time.group(1).isEmpty() ? micros : -micros;
        }
        return new Interval(months, days, micros);
    }

    private static Bytes blob(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return new Bytes(bytes.toByteArray());
    }
}
