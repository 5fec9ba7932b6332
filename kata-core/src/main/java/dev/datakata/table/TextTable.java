package dev.datakata.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown and stored: values as the text that DuckDB would cast back to them.
 *
 * @param columns the columns
 * @param rows the rows' texts; {@code null} is SQL's NULL
 */
public record TextTable(List<Column> columns, List<List<@Nullable String>> rows) {
    public TextTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** The texts of {@code table}. */
    public static TextTable of(Table table) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(texts(row));
        }
        return new TextTable(table.columns(), rows);
    }

    /** The texts of one row. */
    public static List<@Nullable String> texts(Row row) {
        List<@Nullable String> cells = new ArrayList<>(row.size());
        for (Object value : row.values()) {
            cells.add(ValueText.of(value));
        }
        return Collections.unmodifiableList(cells);
    }
}
