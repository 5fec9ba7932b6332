package dev.datakata.table;

import java.util.List;

/**
 * Columns and rows, in order.
 *
 * @param columns the columns; names may repeat
 * @param rows the rows, each as wide as {@code columns}
 */
public record Table(List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values under " + columns.size() + " columns");
            }
        }
    }
}
