package dev.datakata.report.text;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Spells a value of a result so that what is easily mixed up can be told apart: NULL is {@code NULL}, the text is {@code 'NULL'},
 * the empty text is {@code ''}, blanks at an end are inside quotes, and hidden characters and unusual blanks are spelled in an
 * {@code E'…'} literal.
 */
public final class CellText {
    private CellText() {}

    /** The spelling of a value; {@code null} is SQL's NULL. */
    public static String of(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        if (!VisibleText.isPlain(value) || value.codePoints().anyMatch(CellText::unusualBlank)) {
            return literal(value);
        }
        return ambiguous(value) ? "'" + value.replace("'", "''") + "'" : value;
    }

    private static String literal(String value) {
        StringBuilder literal = new StringBuilder("E'");
        value.codePoints().forEach(c -> {
            if (unusualBlank(c)) {
                VisibleText.spell(c, literal);
            } else if (c == '\'') {
                literal.append("''");
            } else if (c == '\\') {
                literal.append("\\\\");
            } else {
                literal.appendCodePoint(c);
            }
        });
        return VisibleText.of(literal.append("'").toString());
    }

    /** A blank that is no space: a no-break space, an em space … */
    private static boolean unusualBlank(int c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean ambiguous(String value) {
        return value.isEmpty()
                || value.equalsIgnoreCase("NULL")
                || blank(value.codePointAt(0))
                || blank(value.codePointBefore(value.length()))
                || value.startsWith("'")
                || value.startsWith("E'")
                // Would look like an old and a new value, or like one that was cut.
                || value.contains("→")
                || value.contains("->")
                || value.contains("…");
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * {@code text} where it fits; else its beginning and end with its length between brackets.
     *
     * @param text an already harmless text
     * @param characters the length of the value behind it, in characters
     * @param max the greatest width
     * @param width the width of one code point
     */
    public static String cut(String text, int characters, int max, IntUnaryOperator width) {
        if (widthOf(text, width) <= max) {
            return text;
        }
        String length = String.format(Locale.ROOT, " (%,d characters)", characters);
        int room = Math.max(8, max - length.length() - 1);
        int tail = backward(text, text.length(), room / 3, width);
        int head = forward(text, 0, room - room / 3, width);
        return text.substring(0, head) + "…" + text.substring(Math.max(head, tail)) + length;
    }

    /** The spelling of a value, cut to {@code max}. */
    public static String of(@Nullable String value, int max, IntUnaryOperator width) {
        return cut(of(value), value == null ? 4 : value.codePointCount(0, value.length()), max, width);
    }

    /**
     * Two spellings cut to about {@code max} each so that their first difference is inside what is left.
     *
     * @param expected one full spelling
     * @param actual the other
     */
    public static Pair pair(String expected, String actual, int max, IntUnaryOperator width) {
        boolean fit = widthOf(expected, width) <= max && widthOf(actual, width) <= max;
        if (fit) {
            return new Pair(expected, actual);
        }
        int common = 0;
        while (common < expected.length()
                && common < actual.length()
                && expected.codePointAt(common) == actual.codePointAt(common)) {
            common += Character.charCount(expected.codePointAt(common));
        }
        int room = Math.max(12, max - 22);
        int start = backward(expected, common, room / 3, width);
        return new Pair(window(expected, start, room, width), window(actual, start, room, width));
    }

    /**
     * Two texts side by side.
     *
     * @param expected the expected one
     * @param actual the answer's
     */
    public record Pair(String expected, String actual) {}

    private static String window(String text, int start, int room, IntUnaryOperator width) {
        int end = forward(text, start, room, width);
        String length = end < text.length() || start > 0
                ? String.format(Locale.ROOT, " (%,d characters)", text.codePointCount(0, text.length()))
                : "";
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "") + length;
    }

    private static int forward(String text, int from, int room, IntUnaryOperator width) {
        int i = from;
        int used = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            used += Math.max(0, width.applyAsInt(c));
            if (used > room) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static int backward(String text, int from, int room, IntUnaryOperator width) {
        int i = from;
        int used = 0;
        while (i > 0) {
            int c = text.codePointBefore(i);
            used += Math.max(0, width.applyAsInt(c));
            if (used > room) {
                break;
            }
            i -= Character.charCount(c);
        }
        return i;
    }

    private static int widthOf(String text, IntUnaryOperator width) {
        return text.codePoints().map(width).map(w -> Math.max(0, w)).sum();
    }
}
