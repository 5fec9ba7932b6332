package dev.datakata.witness;

import dev.datakata.engine.Catalog.BaseTable;
import java.util.Locale;

/**
 * A column of a base table, in lower case.
 *
 * @param schema its schema
 * @param table its table
 * @param column its name
 */
record ColumnKey(String schema, String table, String column) {
    static ColumnKey of(BaseTable table, String column) {
        return new ColumnKey(
                table.schema().toLowerCase(Locale.ROOT),
                table.name().toLowerCase(Locale.ROOT),
                column.toLowerCase(Locale.ROOT));
    }
}
