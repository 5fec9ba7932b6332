package dev.datakata.sql.tree;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.FromItem;
import org.jspecify.annotations.Nullable;

/**
 * Something in a FROM that columns come from.
 *
 * @param name what columns are qualified by, lower case without quotes; empty for a nameless subquery
 * @param schema the schema of a base table if the text says it
 * @param table the base table's name, lower case; empty for a CTE, subquery or table function
 * @param body the query that a CTE or subquery is, null for a base table or table function
 * @param columnNames the names that the alias or CTE gives the columns, empty when it gives none
 * @param optional whether an outer join may fill its columns with NULL
 * @param item the item itself
 */
public record Relation(
        String name,
        Optional<String> schema,
        Optional<String> table,
        @Nullable QueryBlock body,
        List<String> columnNames,
        boolean optional,
        FromItem item) {
    public Relation {
        columnNames = List.copyOf(columnNames);
    }
}
