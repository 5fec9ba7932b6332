package dev.datakata.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence for people, with the stretches that are code told apart.
 *
 * @param parts in order
 */
public record Sentence(List<Part> parts) {
    private static final int LONGEST_PART = 300;

    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of a sentence.
     *
     * @param text as it is, not made harmless: whoever shows it has to
     * @param code whether it is SQL, a name, a value or a command
     */
    public record Part(String text, boolean code) {}

    /**
     * A sentence from a template of our own. Stretches between backticks are code; each {@code {}} takes the next value: a
     * string as code, a number in digits, a {@link Part} as it is, a {@link Sentence} with its parts. Values are never read
     * as a template.
     */
    public static Sentence of(String template, Object... values) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean code = false;
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '`') {
                flush(text, code, parts);
                code = !code;
            } else if (c == '{' && template.startsWith("{}", i)) {
                Object value = values[next++];
                i++;
                if (value instanceof Number || code) {
                    text.append(number(value));
                } else {
                    flush(text, false, parts);
                    append(value, parts);
                }
            } else {
                text.append(c);
            }
        }
        flush(text, code, parts);
        return new Sentence(parts);
    }

    /** A sentence that the course's author wrote, whole however long it is: a part of an explanation explains nothing. */
    public static Sentence whole(String text) {
        return new Sentence(List.of(new Part(text, false)));
    }

    /** A sentence of unknown origin, such as the engine's; of a long one its beginning and end. */
    public static Sentence quoted(String text) {
        return new Sentence(List.of(plain(text)));
    }

    /** Text of unknown origin that is no code; of a long one its beginning and end. */
    public static Part plain(String text) {
        return new Part(shortened(text), false);
    }

    private static void append(Object value, List<Part> parts) {
        if (value instanceof Sentence sentence) {
            parts.addAll(sentence.parts());
        } else if (value instanceof Part part) {
            parts.add(part);
        } else {
            parts.add(new Part(shortened(value.toString()), true));
        }
    }

    private static String number(Object value) {
        return value instanceof Long || value instanceof Integer
                ? String.format(Locale.ROOT, "%,d", ((Number) value).longValue())
                : value.toString();
    }

    private static void flush(StringBuilder text, boolean code, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text.toString(), code));
            text.setLength(0);
        }
    }

    private static String shortened(String text) {
        return CellText.cut(text, text.codePointCount(0, text.length()), LONGEST_PART, c -> 1);
    }

    /** The whole sentence as one harmless line, code between backticks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String visible = VisibleText.of(part.text());
            text.append(part.code() ? "`" + visible + "`" : visible);
        }
        return text.toString();
    }
}
