package dev.datakata.source;

/**
 * A place in a text as editors count it.
 *
 * @param line 1-based line
 * @param column 1-based column, in code points
 */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
