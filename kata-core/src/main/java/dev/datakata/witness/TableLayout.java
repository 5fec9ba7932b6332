package dev.datakata.witness;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.ForeignKey;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a table's keys stand in its rows, worked out once for the many rows that are held against them.
 *
 * @param table the table
 * @param name its {@link #name(String, String)}
 * @param columns its insertable columns, in the order of a row's values
 * @param keys for each unique key, the primary one last, the places of its columns
 * @param held the places that are part of some key
 * @param alone the places that are a key by themselves
 * @param references its foreign keys
 */
record TableLayout(
        BaseTable table,
        String name,
        List<TableColumn> columns,
        List<List<Integer>> keys,
        Set<Integer> held,
        Set<Integer> alone,
        List<Reference> references) {
    /**
     * A foreign key.
     *
     * @param parent the {@link #name(String, String)} of the table referred to
     * @param self whether that is the referring table itself
     * @param referring the places of its columns
     * @param referenced the places of the parent's columns
     * @param nullable whether one of its columns may be NULL
     */
    record Reference(String parent, boolean self, List<Integer> referring, List<Integer> referenced, boolean nullable) {
        /** Those of {@code rows} whose parent is among {@code parents}, or that refer to nobody. */
        List<Row> referring(List<Row> rows, List<Row> parents) {
            Set<List<@Nullable Object>> known = new HashSet<>();
            parents.forEach(parent -> known.add(values(parent, referenced)));
            return rows.stream()
                    .filter(row -> {
                        List<@Nullable Object> wanted = values(row, referring);
                        return wanted.contains(null) || known.contains(wanted);
                    })
                    .toList();
        }
    }

    /** The layout of each table, in the order given. */
    static List<TableLayout> of(List<BaseTable> tables) {
        return tables.stream().map(table -> of(table, tables)).toList();
    }

    private static TableLayout of(BaseTable table, List<BaseTable> all) {
        List<TableColumn> columns = TableRows.insertable(table);
        List<List<String>> names = new ArrayList<>(table.uniqueKeys());
        if (!table.primaryKey().isEmpty()) {
            names.add(table.primaryKey());
        }
        List<List<Integer>> keys =
                names.stream().map(key -> positions(columns, key)).toList();
        Set<Integer> held = new HashSet<>();
        Set<Integer> alone = new HashSet<>();
        for (List<Integer> key : keys) {
            held.addAll(key);
            if (key.size() == 1) {
                alone.add(key.get(0));
            }
        }
        List<Reference> references = table.foreignKeys().stream()
                .map(key -> reference(table, columns, key, all))
                .toList();
        return new TableLayout(table, name(table), columns, keys, held, alone, references);
    }

    private static Reference reference(
            BaseTable table, List<TableColumn> columns, ForeignKey key, List<BaseTable> all) {
        String parent = name(key.referencedSchema(), key.referencedTable());
        List<Integer> referring = positions(columns, key.columns());
        List<Integer> referenced = all.stream()
                .filter(other -> name(other).equals(parent))
                .findFirst()
                .map(other -> positions(TableRows.insertable(other), key.referencedColumns()))
                .orElseThrow(() -> new IllegalArgumentException("no table " + parent));
        boolean nullable = referring.stream().anyMatch(i -> columns.get(i).nullable());
        return new Reference(parent, name(table).equals(parent), referring, referenced, nullable);
    }

    /** The places of the named columns. */
    static List<Integer> positions(List<TableColumn> columns, List<String> names) {
        return names.stream().map(name -> position(columns, name)).toList();
    }

    private static int position(List<TableColumn> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }

    static String name(BaseTable table) {
        return name(table.schema(), table.name());
    }

    /** What an author may call a table: its name, or its schema's and its name, in lower case. */
    static List<String> names(BaseTable table) {
        return List.of(table.name().toLowerCase(Locale.ROOT), name(table));
    }

    /** What a table is called where names have no case. */
    static String name(String schema, String table) {
        return (schema + "." + table).toLowerCase(Locale.ROOT);
    }

    /** A row's values at {@code positions}. */
    static List<@Nullable Object> values(Row row, List<Integer> positions) {
        @Nullable Object[] values = new @Nullable Object[positions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(positions.get(i));
        }
        return Arrays.asList(values);
    }

    /** The tables' numbers, each after those of the tables it refers to. */
    static List<Integer> parentsFirst(List<TableLayout> layouts) {
        List<Integer> order = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            rest.add(i);
        }
        while (!rest.isEmpty()) {
            List<Integer> ready = rest.stream()
                    .filter(table -> layouts.get(table).references().stream()
                            .allMatch(reference -> reference.self()
                                    || rest.stream()
                                            .noneMatch(other ->
                                                    layouts.get(other).name().equals(reference.parent()))))
                    .toList();
            // tables that refer to each other in a circle come as they stand; their references become NULL
            List<Integer> next = ready.isEmpty() ? List.of(rest.get(0)) : ready;
            order.addAll(next);
            rest.removeAll(next);
        }
        return order;
    }
}
