package dev.datakata.source;

/**
 * A stretch of a text, in UTF-16 offsets.
 *
 * @param start offset of the first char
 * @param end offset after the last char; equal to {@code start} for an empty span
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward from 0: " + start + ".." + end);
        }
    }

    /** The number of chars covered. */
    public int length() {
        return end - start;
    }

    /** This span moved by {@code chars}. */
    public Span shifted(int chars) {
        return new Span(start + chars, end + chars);
    }
}
