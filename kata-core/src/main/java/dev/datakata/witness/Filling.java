package dev.datakata.witness;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table with what filling it needs in every database.
 *
 * @param slots its columns
 * @param natural its visible rows
 * @param chains pairs of places that make a chain: from one row's second it leads to the next row's first
 * @param emptyAllowed whether it may be left without rows
 * @param uses how often a statement reads it, at most
 * @param taken the places whose values come from other columns, which may be wider
 */
record Filling(
        TableLayout layout,
        List<Slot> slots,
        List<Row> natural,
        List<List<Integer>> chains,
        boolean emptyAllowed,
        int uses,
        Set<Integer> taken) {
    /**
     * A column with what filling it needs at every row.
     *
     * @param signed whether it holds negative numbers beside others
     * @param texts texts for a key
     */
    record Slot(TableColumn column, TypeFamily family, Pool pool, Fit fit, boolean signed, TextShape.Series texts) {
        /** A value for a key: for each row another one; null where the type has none to offer. */
        @Nullable Object counted(int row) {
            return switch (family) {
                case INTEGER -> BigInteger.valueOf(row + 1L);
                case TEXT -> column.enumValues().isEmpty() ? texts.get(row + 1) : null;
                case UUID -> new UUID(0, row + 1L);
                default -> null;
            };
        }
    }

    /**
     * The fillings of all tables.
     *
     * @param layouts the layouts of the tables of {@code visible}, in that order
     * @param mayBeEmpty names, as layouts have them, of tables that may be left without rows
     */
    static List<Filling> of(
            List<TableLayout> layouts, List<TableRows> visible, ValuePools pools, Set<String> mayBeEmpty) {
        List<Filling> fillings = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            fillings.add(of(layouts.get(i), visible.get(i).rows(), pools, mayBeEmpty));
        }
        return fillings;
    }

    private static Filling of(TableLayout layout, List<Row> natural, ValuePools pools, Set<String> mayBeEmpty) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            TableColumn column = layout.columns().get(i);
            slots.add(new Slot(
                    column,
                    column.type().family(),
                    pools.of(layout.table(), column.name()),
                    pools.fit(layout.table(), column),
                    signed(natural, i),
                    new TextShape.Series(ValuePools.visibleValues(natural, i))));
        }
        boolean emptyAllowed = natural.isEmpty() || mayBeEmpty.contains(layout.name());
        List<List<Integer>> chains = chains(layout, pools);
        Set<Integer> taken = new HashSet<>();
        layout.references().forEach(reference -> taken.addAll(reference.referring()));
        chains.forEach(taken::addAll);
        return new Filling(layout, slots, natural, chains, emptyAllowed, pools.uses(layout.table()), taken);
    }

    /** A pair of a table's own columns that the statements compare. */
    private static List<List<Integer>> chains(TableLayout layout, ValuePools pools) {
        return pools.chains(layout.table()).stream()
                .map(chain -> TableLayout.positions(layout.columns(), List.of(chain.from(), chain.to())))
                .filter(pair ->
                        !pair.get(0).equals(pair.get(1)) && !layout.alone().contains(pair.get(0)))
                .limit(1)
                .toList();
    }

    private static boolean signed(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .anyMatch(value -> (value instanceof BigInteger integer && integer.signum() < 0)
                        || (value instanceof BigDecimal decimal && decimal.signum() < 0));
    }

    BaseTable table() {
        return layout.table();
    }

    /** Whether each column can store the row's value, where that comes from another one. */
    boolean storable(Row row) {
        for (int i : taken) {
            Object value = row.get(i);
            if (value != null && slots.get(i).fit().stored(value).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
