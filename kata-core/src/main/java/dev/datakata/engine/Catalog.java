package dev.datakata.engine;

import dev.datakata.table.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a database holds, as data.
 *
 * @param tables base tables in order of creation
 * @param views views in order of creation
 */
public record Catalog(List<BaseTable> tables, List<View> views) {
    public Catalog {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
    }

    /** The table of this name in schema {@code main}, or the only one of this name in any schema; names compare without case. */
    public Optional<BaseTable> table(String name) {
        return table("main", name).or(() -> {
            List<BaseTable> named = tables.stream()
                    .filter(table -> table.name().equalsIgnoreCase(name))
                    .toList();
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        });
    }

    /** The table of this schema and name; names compare without case. */
    public Optional<BaseTable> table(String schema, String name) {
        return tables.stream()
                .filter(table ->
                        table.schema().equalsIgnoreCase(schema) && table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Whether nothing here makes a query tell orders of rows apart that does not by its own words: a view may pick rows as they come, and of texts that a collation
     * takes for equal the first stands for all.
     */
    public boolean hidesOrder() {
        return views.isEmpty()
                && tables.stream()
                        .flatMap(table -> table.columns().stream())
                        .allMatch(column -> column.collation().isEmpty());
    }

    /**
     * A base table.
     *
     * @param schema its schema
     * @param name its name
     * @param columns its columns in order
     * @param primaryKey the primary key's columns in key order; empty if there is none
     * @param uniqueKeys the columns of each UNIQUE constraint, the primary key not among them
     * @param foreignKeys its foreign keys, those to itself among them
     * @param checks the CHECK constraints' expressions, without {@code CHECK}
     */
    public record BaseTable(
            String schema,
            String name,
            List<TableColumn> columns,
            List<String> primaryKey,
            List<List<String>> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<String> checks) {
        public BaseTable {
            Objects.requireNonNull(schema);
            Objects.requireNonNull(name);
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
            foreignKeys = List.copyOf(foreignKeys);
            checks = List.copyOf(checks);
        }

        /** The column of this name; names compare without case. */
        public Optional<TableColumn> column(String column) {
            return columns.stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(column))
                    .findFirst();
        }
    }

    /**
     * A column of a base table.
     *
     * @param name its name
     * @param type its type in full
     * @param nullable whether it may hold NULL
     * @param defaultExpression its DEFAULT, if it has one
     * @param generatedAs the expression over other columns that it is computed from, so that it cannot be inserted
     * @param collation its COLLATE, as written, if it has one
     * @param enumValues the values of its enum type, in the enum's order; empty for every other type
     */
    public record TableColumn(
            String name,
            SqlType type,
            boolean nullable,
            Optional<String> defaultExpression,
            Optional<String> generatedAs,
            Optional<String> collation,
            List<String> enumValues) {
        public TableColumn {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(defaultExpression);
            Objects.requireNonNull(generatedAs);
            Objects.requireNonNull(collation);
            enumValues = List.copyOf(enumValues);
        }

        /** Whether it is computed from other columns. */
        public boolean generated() {
            return generatedAs.isPresent();
        }

        /** Whether it has a DEFAULT. */
        public boolean hasDefault() {
            return defaultExpression.isPresent();
        }
    }

    /**
     * A foreign key. The engine allows one only to a table of the same schema.
     *
     * @param columns the referring columns
     * @param referencedSchema the schema referred to
     * @param referencedTable the table referred to
     * @param referencedColumns its columns, paired with {@code columns} by position
     */
    public record ForeignKey(
            List<String> columns, String referencedSchema, String referencedTable, List<String> referencedColumns) {
        public ForeignKey {
            columns = List.copyOf(columns);
            Objects.requireNonNull(referencedSchema);
            Objects.requireNonNull(referencedTable);
            referencedColumns = List.copyOf(referencedColumns);
        }
    }

    /**
     * A view.
     *
     * @param schema its schema
     * @param name its name
     * @param sql the statement that created it, as the engine keeps it
     */
    public record View(String schema, String name, String sql) {
        public View {
            Objects.requireNonNull(schema);
            Objects.requireNonNull(name);
            Objects.requireNonNull(sql);
        }
    }
}
