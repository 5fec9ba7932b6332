package dev.datakata.report.html;

import dev.datakata.source.Excerpt;
import dev.datakata.source.Position;

/**
 * A line of the answer in three parts.
 *
 * @param file the answer's file
 * @param at where the marked part starts
 * @param before the text before it
 * @param marked the marked part; empty where the mark stands behind the line's end
 * @param after the text behind it
 */
record Marked(String file, Position at, String before, String marked, String after) {
    /** How much of a long line is shown on either side of the mark, in code points. */
    private static final int AROUND = 200;

    static Marked of(Excerpt excerpt) {
        int[] line = excerpt.line().codePoints().toArray();
        int start = Math.min(excerpt.position().column() - 1, line.length);
        int end = Math.min(line.length, start + excerpt.width());
        int from = Math.max(0, start - AROUND);
        int to = Math.min(line.length, end + AROUND);
        return new Marked(
                excerpt.file(),
                excerpt.position(),
                (from > 0 ? "…" : "") + part(line, from, start),
                part(line, start, end),
                part(line, end, to) + (to < line.length ? "…" : ""));
    }

    private static String part(int[] line, int from, int to) {
        return new String(line, from, to - from).replace("\t", "    ");
    }
}
