package dev.datakata.sql;

import java.util.Optional;

/**
 * A column that a statement names, all parts in lower case and without quotes.
 *
 * @param schema the table's schema if the statement says it
 * @param table the table's own name (aliases, CTEs and subqueries that pass the column on are followed), empty where the text does not decide it
 * @param column the column's name
 */
public record ColumnName(Optional<String> schema, Optional<String> table, String column) {
    @Override
    public String toString() {
        return table.map(t -> t + "." + column).orElse(column);
    }
}
