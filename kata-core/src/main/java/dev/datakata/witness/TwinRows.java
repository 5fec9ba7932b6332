package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.witness.Filling.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of a database into it once more, under other keys: one row with all that belongs to it, all rows that have a value in common, under
 * another one, or all rows. Keys, NOT NULL and foreign keys hold; CHECKs and assumptions are left to {@link FairDatabases}.
 */
final class TwinRows {
    /** Draws for a key that no row has. */
    private static final int TRIES = 6;

    private final List<Filling> fillings;
    private final List<TableLayout> layouts;
    private final List<Integer> parentsFirst;
    /** Of each table the foreign keys, and the columns that the statements join with another table's key. */
    private final List<List<TableLayout.Reference>> references = new ArrayList<>();

    private final Set<String> tables;

    /**
     * @param fillings one for each table, in order of creation
     * @param pools which columns are compared with each other
     * @param tables names, as layouts have them, of the tables whose rows are worth a copy
     */
    TwinRows(List<Filling> fillings, ValuePools pools, Set<String> tables) {
        this.fillings = fillings;
        this.layouts = fillings.stream().map(Filling::layout).toList();
        this.parentsFirst = TableLayout.parentsFirst(layouts);
        this.tables = tables;
        layouts.forEach(layout -> references.add(new ArrayList<>(layout.references())));
        pools.joined().forEach(pair -> {
            joined(pair.left(), pair.right());
            joined(pair.right(), pair.left());
        });
    }

    private void joined(ColumnKey child, ColumnKey parent) {
        for (int i = 0; i < layouts.size(); i++) {
            int from = place(child, layouts.get(i));
            for (TableLayout to : layouts) {
                int key = place(parent, to);
                if (from >= 0
                        && key >= 0
                        && !to.equals(layouts.get(i))
                        && to.alone().contains(key)) {
                    references
                            .get(i)
                            .add(new TableLayout.Reference(to.name(), false, List.of(from), List.of(key), true));
                }
            }
        }
    }

    /** The place of a column in a table; negative if it is another table's. */
    private static int place(ColumnKey column, TableLayout layout) {
        return IntStream.range(0, layout.columns().size())
                .filter(i -> ColumnKey.of(
                                layout.table(), layout.columns().get(i).name())
                        .equals(column))
                .findFirst()
                .orElse(-1);
    }

    /** A database with {@code instance} in it and some of its rows again, up to three times; empty if no other keys are found. */
    Optional<Instance> of(Instance instance, SplittableRandom random) {
        List<Integer> filled = IntStream.range(0, layouts.size())
                .filter(i -> tables.contains(layouts.get(i).name())
                        && !instance.tables().get(i).rows().isEmpty())
                .boxed()
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(instance, random);
        int table = filled.get(random.nextInt(filled.size()));
        List<Row> rows = instance.tables().get(table).rows();
        Row one = rows.get(random.nextInt(rows.size()));
        int way = random.nextInt(10);
        int times = 1 + (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
        boolean done = true;
        for (int i = 0; i < times && done; i++) {
            done = way < 3
                    ? draft.copyAll()
                    : way < 4 ? draft.copyTable(table) : way < 7 ? draft.copy(table, one) : draft.copyGroup(table, one);
        }
        return done ? Optional.of(draft.finished()) : Optional.empty();
    }

    /** A database while it grows. */
    private final class Draft {
        private final Instance instance;
        private final SplittableRandom random;
        private final List<List<Row>> grown = new ArrayList<>();

        Draft(Instance instance, SplittableRandom random) {
            this.instance = instance;
            this.random = random;
            instance.tables().forEach(table -> grown.add(new ArrayList<>(table.rows())));
        }

        Instance finished() {
            List<TableRows> finished = new ArrayList<>();
            for (int i = 0; i < grown.size(); i++) {
                finished.add(new TableRows(layouts.get(i).table(), grown.get(i)));
            }
            return new Instance(finished).withoutOrphans(layouts);
        }

        boolean copyAll() {
            return copy((table, row) -> tables.contains(layouts.get(table).name()) ? row : null);
        }

        /** Copies all rows of a table, and what refers to them: parents get more children. */
        boolean copyTable(int chosen) {
            return copy((table, row) -> table == chosen ? row : null);
        }

        boolean copy(int chosen, Row one) {
            return copy((table, row) -> table == chosen && row.equals(one) ? row : null);
        }

        /** Copies the rows that have one column's value in common with {@code one}, with another value there. */
        boolean copyGroup(int chosen, Row one) {
            List<Integer> free = IntStream.range(
                            0, layouts.get(chosen).columns().size())
                    .filter(place -> !layouts.get(chosen).alone().contains(place))
                    .boxed()
                    .toList();
            if (free.isEmpty()) {
                return copy(chosen, one);
            }
            int place = free.get(random.nextInt(free.size()));
            Object common = one.get(place);
            Object other = other(chosen, place, common);
            if (common == null || common.equals(other)) {
                return false;
            }
            return copy(
                    (table, row) -> table == chosen && common.equals(row.get(place)) ? row.with(place, other) : null);
        }

        /** Another value for a column: of a parent's key, or of the column's pool. */
        private @Nullable Object other(int table, int place, @Nullable Object value) {
            for (TableLayout.Reference reference : references.get(table)) {
                if (reference.referring().equals(List.of(place))) {
                    List<Row> parents =
                            instance.tables().get(number(reference.parent())).rows();
                    return parents.isEmpty()
                            ? value
                            : parents.get(random.nextInt(parents.size()))
                                    .get(reference.referenced().get(0));
                }
            }
            Slot slot = fillings.get(table).slots().get(place);
            return slot.pool().isEmpty() ? value : slot.pool().draw(random);
        }

        private int number(String table) {
            return IntStream.range(0, layouts.size())
                    .filter(i -> layouts.get(i).name().equals(table))
                    .findFirst()
                    .orElseThrow();
        }

        /**
         * Adds the copies that are wanted, and with them copies of all rows that refer to a row that is copied.
         *
         * @return whether all have keys that no other row has
         */
        private boolean copy(Wanted wanted) {
            List<Map<Row, Row>> copies = new ArrayList<>();
            layouts.forEach(layout -> copies.add(new HashMap<>()));
            for (int table : parentsFirst) {
                UniqueKeys keys = new UniqueKeys(layouts.get(table).keys());
                grown.get(table).forEach(keys::add);
                for (Row original : instance.tables().get(table).rows()) {
                    @Nullable Row chosen = wanted.copy(table, original);
                    Row moved = beside(table, chosen == null ? original : chosen, copies);
                    if (chosen != null || !moved.equals(original)) {
                        Optional<Row> own = withOwnKeys(table, moved, keys);
                        if (own.isEmpty()) {
                            return false;
                        }
                        copies.get(table).put(original, own.get());
                        grown.get(table).add(own.get());
                    }
                }
            }
            return true;
        }

        /** The row as it refers to the copies of those it refers to. */
        private Row beside(int table, Row original, List<Map<Row, Row>> copies) {
            Row moved = original;
            for (TableLayout.Reference reference : references.get(table)) {
                List<@Nullable Object> key = TableLayout.values(original, reference.referring());
                for (Map.Entry<Row, Row> parent :
                        copies.get(number(reference.parent())).entrySet()) {
                    if (TableLayout.values(parent.getKey(), reference.referenced())
                            .equals(key)) {
                        for (int i = 0; i < key.size(); i++) {
                            moved = moved.with(
                                    reference.referring().get(i),
                                    parent.getValue().get(reference.referenced().get(i)));
                        }
                    }
                }
            }
            return moved;
        }

        /** The row with other values in its keys, where it needs some. */
        private Optional<Row> withOwnKeys(int table, Row row, UniqueKeys keys) {
            TableLayout layout = layouts.get(table);
            Set<Integer> referring = new HashSet<>();
            references.get(table).forEach(reference -> referring.addAll(reference.referring()));
            Row copy = row;
            for (int i = 0; i < TRIES; i++) {
                if (keys.add(copy)) {
                    return Optional.of(copy);
                }
                for (List<Integer> key : layout.keys()) {
                    List<Integer> own = key.stream()
                            .filter(place -> !referring.contains(place))
                            .toList();
                    if (!own.isEmpty()) {
                        int place = own.get(random.nextInt(own.size()));
                        Slot slot = fillings.get(table).slots().get(place);
                        Object fresh = key.size() > 1
                                ? null
                                : slot.counted(grown.get(table).size() + i);
                        copy = copy.with(place, fresh == null ? other(table, place, copy.get(place)) : fresh);
                    }
                }
            }
            return Optional.empty();
        }
    }

    private interface Wanted {
        /** What a copy of a row is like; null if none is wanted. */
        @Nullable Row copy(int table, Row row);
    }
}
