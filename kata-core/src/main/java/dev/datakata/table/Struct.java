package dev.datakata.table;

import java.util.List;

/**
 * A STRUCT value.
 *
 * @param names field names in order
 * @param values the fields' values
 */
public record Struct(List<String> names, Row values) {
    public Struct {
        names = List.copyOf(names);
        if (names.size() != values.size()) {
            throw new IllegalArgumentException("a struct has as many names as values");
        }
    }
}
