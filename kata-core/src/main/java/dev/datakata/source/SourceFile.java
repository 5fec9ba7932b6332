package dev.datakata.source;

import java.util.Objects;

/**
 * A text with the name that messages use for it.
 *
 * @param name the file's name as the reader knows it, with forward slashes
 * @param text the whole text, decoded, without a byte order mark
 */
public record SourceFile(String name, String text) {
    public SourceFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }

    /** The line and column of a UTF-16 offset; offsets past the end mean the end. CRLF, LF and CR end a line. */
    public Position position(int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean crOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crOfCrLf)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, end) + 1);
    }

    /** The line that holds the start of {@code span}, and how much of that line the span covers. */
    public Excerpt excerpt(Span span) {
        int start = Math.min(span.start(), text.length());
        int from = start;
        while (from > 0 && !isBreak(text.charAt(from - 1))) {
            from--;
        }
        int to = start;
        while (to < text.length() && !isBreak(text.charAt(to))) {
            to++;
        }
        int end = Math.max(start, Math.min(span.end(), to));
        int width = Math.max(1, text.codePointCount(start, end));
        return new Excerpt(name, position(start), text.substring(from, to), width);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
