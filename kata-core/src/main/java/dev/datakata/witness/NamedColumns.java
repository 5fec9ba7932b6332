package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.sql.ColumnName;
import dev.datakata.sql.literal.Literal;
import java.util.ArrayList;
import java.util.List;

/** Which columns of the tables the names in a statement mean. */
final class NamedColumns {
    private NamedColumns() {}

    /** Whether a statement compares a constant with a column. */
    static boolean meets(Literal literal, BaseTable table, TableColumn column) {
        return literal.columns().stream().anyMatch(name -> names(name, table, column.name()));
    }

    /** Whether a column is compared by order with one that a constant meets: it has to come before, at and after that constant too. */
    static boolean meetsByOrder(Literal literal, BaseTable table, TableColumn column, Clues clues) {
        return literal.kind() != Literal.Kind.LIKE_PATTERN
                && literal.kind() != Literal.Kind.REGULAR_EXPRESSION
                && clues.byOrder().stream()
                        .anyMatch(pair -> (names(pair.left(), table, column.name())
                                        && literal.columns().contains(pair.right()))
                                || (names(pair.right(), table, column.name())
                                        && literal.columns().contains(pair.left())));
    }

    /** Whether a name means a column of some table; else it is an expression's, such as that of a running sum. */
    static boolean isColumn(ColumnName name, Catalog catalog) {
        return catalog.tables().stream()
                .anyMatch(table -> table.columns().stream().anyMatch(column -> names(name, table, column.name())));
    }

    /** Whether a name may mean a column. */
    static boolean names(ColumnName name, BaseTable table, String column) {
        return name.column().equalsIgnoreCase(column)
                && (name.table().isEmpty() || name.table().get().equalsIgnoreCase(table.name()))
                && (name.schema().isEmpty() || name.schema().get().equalsIgnoreCase(table.schema()));
    }

    /** The columns that a name may mean. */
    static List<ColumnKey> keys(Catalog catalog, ColumnName name) {
        List<ColumnKey> keys = new ArrayList<>();
        for (BaseTable table : catalog.tables()) {
            for (TableColumn column : table.columns()) {
                if (names(name, table, column.name())) {
                    keys.add(ColumnKey.of(table, column.name()));
                }
            }
        }
        return keys;
    }
}
