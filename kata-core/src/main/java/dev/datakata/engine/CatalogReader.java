package dev.datakata.engine;

import dev.datakata.table.Row;
import dev.datakata.table.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a database's {@link Catalog} from the engine's catalogue functions. */
final class CatalogReader {
    private final Session session;
    private final String database;

    CatalogReader(Session session, String alias) {
        this.session = session;
        this.database = "'" + alias + "'";
    }

    Catalog read() {
        // Object ids grow with time; a table keeps its own when it is altered.
        List<Row> columns =
                rows("SELECT schema_name, table_name, column_name, data_type, is_nullable, column_default, is_generated"
                        + " FROM system.main.duckdb_columns() WHERE database_name = " + database
                        + " ORDER BY table_oid, column_index");
        List<Row> constraints = rows(
                "SELECT schema_name, table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names,"
                        + " expression FROM system.main.duckdb_constraints() WHERE database_name = " + database
                        + " ORDER BY table_oid, constraint_index");
        List<Catalog.BaseTable> tables = new ArrayList<>();
        for (Row table :
                rows("SELECT schema_name, table_name, sql FROM system.main.duckdb_tables() WHERE database_name = "
                        + database + " AND NOT internal ORDER BY table_oid")) {
            tables.add(table(text(table, 0), text(table, 1), collations(text(table, 2)), columns, constraints));
        }
        List<Catalog.View> views = new ArrayList<>();
        for (Row view : rows("SELECT schema_name, view_name, sql FROM system.main.duckdb_views() WHERE database_name = "
                + database + " AND NOT internal ORDER BY view_oid")) {
            views.add(new Catalog.View(text(view, 0), text(view, 1), Refusals.withoutAlias(text(view, 2))));
        }
        return new Catalog(tables, views);
    }

    /** The collations of columns, by the column's name: no catalogue function tells them, only the statement that would make the table. */
    private static Map<String, String> collations(String createTable) {
        Map<String, String> collations = new HashMap<>();
        List<SqlLexer.Token> tokens = SqlLexer.tokens(createTable);
        int depth = 0;
        String column = "";
        for (int i = 0; i < tokens.size(); i++) {
            SqlLexer.Token token = tokens.get(i);
            depth += token.symbol("(") ? 1 : token.symbol(")") ? -1 : 0;
            boolean starts = depth == 1 && (token.symbol("(") || token.symbol(","));
            if (starts && i + 1 < tokens.size()) {
                column = tokens.get(i + 1).name();
            } else if (depth == 1 && token.word("COLLATE") && i + 1 < tokens.size()) {
                StringBuilder collation = new StringBuilder(tokens.get(++i).text());
                while (i + 2 < tokens.size() && tokens.get(i + 1).symbol(".")) {
                    collation.append('.').append(tokens.get(i + 2).text());
                    i += 2;
                }
                collations.put(column, collation.toString());
            }
        }
        return collations;
    }

    private static Catalog.BaseTable table(
            String schema, String name, Map<String, String> collations, List<Row> columns, List<Row> constraints) {
        List<Catalog.TableColumn> ofTable = new ArrayList<>();
        for (Row row : columns) {
            if (text(row, 0).equals(schema) && text(row, 1).equals(name)) {
                ofTable.add(column(row, Optional.ofNullable(collations.get(text(row, 2)))));
            }
        }
        List<String> primaryKey = List.of();
        List<List<String>> uniqueKeys = new ArrayList<>();
        List<Catalog.ForeignKey> foreignKeys = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        for (Row row : constraints) {
            if (!text(row, 0).equals(schema) || !text(row, 1).equals(name)) {
                continue;
            }
            List<String> names = names(row.get(3));
            switch (text(row, 2)) {
                case "PRIMARY KEY" -> primaryKey = names;
                case "UNIQUE" -> uniqueKeys.add(names);
                // The engine refuses a foreign key to another schema.
                case "FOREIGN KEY" ->
                    foreignKeys.add(new Catalog.ForeignKey(names, schema, text(row, 4), names(row.get(5))));
                case "CHECK" -> checks.add(text(row, 6));
                default -> {} // NOT NULL is the column's
            }
        }
        return new Catalog.BaseTable(schema, name, ofTable, primaryKey, uniqueKeys, foreignKeys, checks);
    }

    private static Catalog.TableColumn column(Row row, Optional<String> collation) {
        String type = text(row, 3);
        boolean generated = Boolean.TRUE.equals(row.get(6));
        Optional<String> expression = Optional.ofNullable((String) row.get(5)).map(Refusals::withoutAlias);
        return new Catalog.TableColumn(
                text(row, 2),
                new SqlType(type),
                Boolean.TRUE.equals(row.get(4)),
                generated ? Optional.empty() : expression,
                generated ? expression : Optional.empty(),
                collation,
                TypeName.enumValues(type));
    }

    private List<Row> rows(String sql) {
        if (session.query(sql, Long.MAX_VALUE) instanceof Outcome.Rows rows) {
            return rows.table().rows();
        }
        throw new EngineException("The catalogue does not answer " + sql);
    }

    private static String text(Row row, int column) {
        return (String) Objects.requireNonNull(row.get(column));
    }

    private static List<String> names(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
