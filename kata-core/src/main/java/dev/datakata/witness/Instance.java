package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of one database.
 *
 * @param tables every base table of the schema, in order of creation, with its rows
 */
public record Instance(List<TableRows> tables) {
    public Instance {
        tables = List.copyOf(tables);
    }

    /** Without the rows of tables that nobody reads. */
    Instance reading(Predicate<TableRows> read) {
        return new Instance(tables.stream()
                .map(table -> read.test(table) ? table : new TableRows(table.table(), List.of()))
                .toList());
    }

    /** The rows alone, table by table. */
    List<List<Row>> rows() {
        return tables.stream().map(TableRows::rows).toList();
    }

    /** The number of rows in all tables together. */
    public int size() {
        int size = 0;
        for (TableRows table : tables) {
            size += table.rows().size();
        }
        return size;
    }

    /** A row's place: its table and its index there, both counted from 0. */
    record Place(int table, int row) {}

    /** Every row's place, table by table. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            for (int row = 0; row < tables.get(table).rows().size(); row++) {
                places.add(new Place(table, row));
            }
        }
        return places;
    }

    Row row(Place place) {
        return tables.get(place.table()).rows().get(place.row());
    }

    /** This instance with only the rows at {@code kept}. */
    Instance keeping(List<Place> kept) {
        Set<Place> places = new HashSet<>(kept);
        List<TableRows> fewer = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < tables.get(table).rows().size(); row++) {
                if (places.contains(new Place(table, row))) {
                    rows.add(tables.get(table).rows().get(row));
                }
            }
            fewer.add(new TableRows(tables.get(table).table(), rows));
        }
        return new Instance(fewer);
    }

    /**
     * Without the rows whose parent is not there, until none is left.
     *
     * @param layouts of {@link #tables}, in their order
     */
    Instance withoutOrphans(List<TableLayout> layouts) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < layouts.size(); i++) {
            places.put(layouts.get(i).name(), i);
        }
        List<TableRows> kept = new ArrayList<>(tables);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < kept.size(); i++) {
                for (TableLayout.Reference reference : layouts.get(i).references()) {
                    List<Row> parents = kept.get(Objects.requireNonNull(places.get(reference.parent())))
                            .rows();
                    List<Row> rows = reference.referring(kept.get(i).rows(), parents);
                    if (rows.size() < kept.get(i).rows().size()) {
                        kept.set(i, new TableRows(kept.get(i).table(), rows));
                        changed = true;
                    }
                }
            }
        }
        return new Instance(kept);
    }

    /** This instance with another row at {@code place}. */
    Instance replacing(Place place, Row row) {
        List<TableRows> other = new ArrayList<>(tables);
        TableRows table = tables.get(place.table());
        List<Row> rows = new ArrayList<>(table.rows());
        rows.set(place.row(), row);
        other.set(place.table(), new TableRows(table.table(), rows));
        return new Instance(other);
    }
}
