package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.witness.Instance.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All parts of a database of few rows, without those in which a row has lost its parent. */
final class Parts {
    /** So many rows have as many parts as can be looked at. */
    static final int MOST_ROWS = 9;

    private final Instance whole;
    private final List<Place> places;
    /** For each place what its row refers to: of each reference the places that hold a parent, as bits. */
    private final List<List<Integer>> parents;

    /**
     * @param whole at most {@link #MOST_ROWS} rows
     * @param layouts of its tables, in their order
     */
    Parts(Instance whole, List<TableLayout> layouts) {
        this.whole = whole;
        this.places = whole.places();
        if (places.size() > MOST_ROWS) {
            throw new IllegalArgumentException("too many rows for all their parts: " + places.size());
        }
        this.parents = places.stream().map(place -> parents(place, layouts)).toList();
    }

    private List<Integer> parents(Place child, List<TableLayout> layouts) {
        List<Row> row = List.of(whole.row(child));
        List<Integer> all = new ArrayList<>();
        for (TableLayout.Reference reference : layouts.get(child.table()).references()) {
            if (!reference.referring(row, List.of()).isEmpty()) {
                // a NULL refers to nothing
                continue;
            }
            int bits = 0;
            for (int i = 0; i < places.size(); i++) {
                Place other = places.get(i);
                if (layouts.get(other.table()).name().equals(reference.parent())
                        && !reference.referring(row, List.of(whole.row(other))).isEmpty()) {
                    bits |= 1 << i;
                }
            }
            all.add(bits);
        }
        return all;
    }

    /** The parts of at most {@code most} rows, the smallest first; equal ones once. */
    List<Instance> ofRows(int most) {
        Set<List<List<Row>>> known = new HashSet<>();
        List<Instance> parts = new ArrayList<>();
        for (int kept = 0; kept < 1 << places.size(); kept++) {
            if (Integer.bitCount(kept) <= most && hasParents(kept)) {
                Instance part = part(kept);
                if (known.add(part.rows())) {
                    parts.add(part);
                }
            }
        }
        parts.sort(Comparator.comparingInt(Instance::size));
        return parts;
    }

    private boolean hasParents(int kept) {
        for (int i = 0; i < places.size(); i++) {
            if ((kept & 1 << i) != 0) {
                for (int needed : parents.get(i)) {
                    if ((kept & needed) == 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Instance part(int kept) {
        List<TableRows> tables = new ArrayList<>();
        int place = 0;
        for (TableRows table : whole.tables()) {
            List<Row> rows = new ArrayList<>();
            for (Row row : table.rows()) {
                if ((kept & 1 << place++) != 0) {
                    rows.add(row);
                }
            }
            tables.add(new TableRows(table.table(), rows));
        }
        return new Instance(tables);
    }
}
