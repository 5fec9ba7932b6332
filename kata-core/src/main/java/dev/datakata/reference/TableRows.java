package dev.datakata.reference;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table and its rows.
 *
 * @param table its shape
 * @param rows values of its insertable columns, in their order
 */
public record TableRows(BaseTable table, List<Row> rows) {
    public TableRows {
        rows = List.copyOf(rows);
    }

    /** That of the rows: many lists of rows are told apart, of few tables. */
    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    /** The columns that can be inserted: all that are not computed. */
    public static List<TableColumn> insertable(BaseTable table) {
        return table.columns().stream().filter(column -> !column.generated()).toList();
    }

    /** All tables of a database, in order of creation, with their rows in order of insertion. */
    public static List<TableRows> of(Database database) {
        return of(database, database.catalog().tables());
    }

    /** The given tables with their rows in a database, in order of insertion. */
    static List<TableRows> of(Database database, List<BaseTable> shapes) {
        List<TableRows> tables = new ArrayList<>();
        try (Session session = database.session()) {
            for (BaseTable table : shapes) {
                String columns = insertable(table).stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(", "));
                Outcome outcome = session.query(
                        "SELECT " + columns + " FROM " + quoted(table.schema()) + "." + quoted(table.name()),
                        Integer.MAX_VALUE);
                if (!(outcome instanceof Outcome.Rows rows)) {
                    throw new ReferenceException(table.name(), "its rows cannot be read: " + outcome);
                }
                tables.add(new TableRows(table, rows.table().rows()));
            }
        }
        return tables;
    }

    /**
     * Inserts the rows of all tables, in the order given: parents first.
     *
     * @return whether the schema took every row; where it refused some, the database is of no use
     */
    public static boolean insert(List<TableRows> tables, Database database) {
        return tables.stream().allMatch(table -> table.insertInto(database));
    }

    private boolean insertInto(Database database) {
        if (rows.isEmpty() || database.append(table, rows) instanceof Outcome.Done) {
            return true;
        }
        boolean refersToItself = refersToItself();
        // a child may stand before its parent: whoever finds its parent goes in, as often as somebody does
        List<Row> waiting = new ArrayList<>(refersToItself ? rows : List.of());
        boolean progress = refersToItself;
        while (progress && !waiting.isEmpty()) {
            progress = waiting.removeIf(row -> database.append(table, List.of(row)) instanceof Outcome.Done);
        }
        return refersToItself && waiting.isEmpty();
    }

    /** Whether rows may refer to others of the same table: then each goes in after the one it refers to. */
    public boolean refersToItself() {
        return table.foreignKeys().stream()
                .anyMatch(key -> key.referencedTable().equalsIgnoreCase(table.name())
                        && key.referencedSchema().equalsIgnoreCase(table.schema()));
    }

    /** As {@link #insert}, into tables without keys, where rows of every order go in at once. */
    public static boolean insertLoosely(List<TableRows> tables, Database database) {
        return insert(tables.stream().map(TableRows::withoutKeys).toList(), database);
    }

    private TableRows withoutKeys() {
        BaseTable bare = new BaseTable(
                table.schema(), table.name(), table.columns(), List.of(), List.of(), List.of(), List.of());
        return new TableRows(bare, rows);
    }

    /** Takes these rows out of the tables again, which must have no foreign keys: empties every table that got some. */
    public static void truncate(List<TableRows> tables, Session session) {
        for (TableRows table : tables) {
            if (!table.rows().isEmpty()) {
                session.execute("TRUNCATE " + quoted(table.table().schema()) + "."
                        + quoted(table.table().name()));
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
