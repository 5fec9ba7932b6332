package dev.datakata.content;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a course pack that its author has to mend. Sorted by file, line and message.
 *
 * @param file the file's path in the pack, with forward slashes; the pack's own name where no file can be named
 * @param line 1-based line; 1 where the whole file is meant or the file is not there
 * @param message what was found and what was expected, in one line
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + line);
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals make clickable: {@code file:line: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
