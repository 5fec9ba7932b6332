package dev.datakata.report.text;

import java.util.Locale;

/**
 * Makes text of unknown origin harmless to show: result values, SQL, file names, an engine's messages. What could act on a
 * terminal or turn the reading direction is spelled out, and everything stays on one line.
 */
public final class VisibleText {
    private VisibleText() {}

    /**
     * {@code text} with control characters, line breaks, direction marks, other invisible format characters and unpaired
     * surrogates spelled as {@code \n}, {@code \u001B} and so on. Joiners stay, since emoji and scripts need them.
     */
    public static String of(String text) {
        int first = firstHidden(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (hidden(c)) {
                spell(c, visible);
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** As {@link #of}, and every character beyond ASCII spelled as well, for consoles that cannot print them. */
    public static String ascii(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '…') {
                visible.append("...");
            } else if (c == '→') {
                visible.append("->");
            } else if (c == '–' || c == '—') {
                visible.append('-');
            } else if (c > 126 || hidden(c)) {
                spell(c, visible);
            } else {
                visible.append((char) c);
            }
        });
        return visible.toString();
    }

    /** Whether {@link #of} leaves {@code text} as it is. */
    public static boolean isPlain(String text) {
        return firstHidden(text) == text.length();
    }

    private static int firstHidden(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (hidden(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean hidden(int c) {
        if (c >= ' ' && c < 127) {
            return false;
        }
        if (c == 0x200C || c == 0x200D) {
            return false;
        }
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            // Noncharacters, which no text may hold.
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Appends the spelling of one code point. */
    static void spell(int c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
        }
    }
}
