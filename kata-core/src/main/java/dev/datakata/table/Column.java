package dev.datakata.table;

import java.util.Objects;

/**
 * A column of a result or a table.
 *
 * @param name its label as the engine gives it
 * @param type its type
 */
public record Column(String name, SqlType type) {
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /** A column from two texts. */
    public static Column of(String name, String type) {
        return new Column(name, new SqlType(type));
    }
}
