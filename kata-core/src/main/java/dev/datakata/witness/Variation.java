package dev.datakata.witness;

import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.witness.Filling.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a database out of another one by a few changes: a cell, a row more that is nearly a copy, a row less. Keys, NOT NULL and foreign keys
 * hold; CHECKs and assumptions are left to {@link FairDatabases}.
 */
final class Variation {
    /** No table grows beyond so many rows. */
    private static final int MOST_ROWS = 24;

    /** Draws for a key that no row has. */
    private static final int TRIES = 8;

    /** Values of a pool that are tried in one place. */
    private static final int FROM_POOL = 6;

    private final List<Filling> fillings;
    private final List<TableLayout> layouts;
    private final ValuePools pools;
    private final List<List<Integer>> changeable;
    private final List<List<List<Place>>> compared;
    private final List<Integer> read;

    /** A column, by the numbers of its table and of its place there. */
    private record Place(int table, int place) {}

    /**
     * @param fillings one for each table, in order of creation
     * @param read which tables are worth a change
     * @param named which names of columns are
     */
    Variation(List<Filling> fillings, ValuePools pools, Predicate<Filling> read, Predicate<String> named) {
        this.fillings = fillings;
        this.layouts = fillings.stream().map(Filling::layout).toList();
        this.pools = pools;
        this.read = IntStream.range(0, fillings.size())
                .filter(i -> read.test(fillings.get(i)))
                .boxed()
                .toList();
        this.changeable = layouts.stream()
                .map(layout -> changeable(layout, referenced(layout), named))
                .toList();
        this.compared = layouts.stream().map(this::compared).toList();
    }

    /** For each column of a table those of its family that it is compared with. */
    private List<List<Place>> compared(TableLayout layout) {
        List<List<Place>> all = new ArrayList<>();
        for (TableColumn column : layout.columns()) {
            Set<ColumnKey> keys = pools.comparedWith(ColumnKey.of(layout.table(), column.name()));
            List<Place> places = new ArrayList<>();
            for (int table = 0; table < layouts.size(); table++) {
                List<TableColumn> columns = layouts.get(table).columns();
                for (int place = 0; place < columns.size(); place++) {
                    TableColumn other = columns.get(place);
                    if (other.type().family() == column.type().family()
                            && keys.contains(ColumnKey.of(layouts.get(table).table(), other.name()))) {
                        places.add(new Place(table, place));
                    }
                }
            }
            all.add(places);
        }
        return all;
    }

    /** The places of a table that a foreign key of one that is read refers to: a change there would cost the rows that do. */
    private Set<Integer> referenced(TableLayout layout) {
        Set<Integer> places = new HashSet<>();
        read.stream()
                .flatMap(other -> layouts.get(other).references().stream())
                .filter(reference -> reference.parent().equals(layout.name()))
                .forEach(reference -> places.addAll(reference.referenced()));
        return places;
    }

    private static List<Integer> changeable(TableLayout layout, Set<Integer> referenced, Predicate<String> named) {
        List<Integer> places = IntStream.range(0, layout.columns().size())
                .filter(place -> !referenced.contains(place))
                .boxed()
                .toList();
        List<Integer> some = places.stream()
                .filter(place -> named.test(layout.columns().get(place).name()))
                .toList();
        return some.isEmpty() ? places : some;
    }

    /** A database one to three changes away from {@code instance}; empty if they would break a key. */
    Optional<Instance> of(Instance instance, SplittableRandom random) {
        Draft draft = new Draft(instance, random);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            draft.change();
        }
        return draft.finished();
    }

    /**
     * The databases in which one cell of {@code instance} is another: NULL, a value that the statements or the visible rows name, or one at which a comparison
     * with another column turns. As many as {@code most} of them, spread over all places.
     */
    List<Instance> oneCellFrom(Instance instance, int most, SplittableRandom random) {
        List<Supplier<Optional<Instance>>> changes = new ArrayList<>();
        for (int table : read) {
            List<Row> rows = instance.tables().get(table).rows();
            for (int i = 0; i < rows.size(); i++) {
                int row = i;
                for (int place : changeable.get(table)) {
                    if (isFree(table, place)) {
                        for (@Nullable Object value :
                                telling(instance, table, place, rows.get(row).get(place))) {
                            Row changed = rows.get(row).with(place, value);
                            changes.add(() -> {
                                Draft draft = new Draft(instance, random);
                                draft.tables.get(table).set(row, changed);
                                return draft.finished();
                            });
                        }
                    }
                }
            }
        }
        List<Instance> changed = new ArrayList<>();
        for (int i = 0; i < most && !changes.isEmpty(); i++) {
            changes.remove(random.nextInt(changes.size())).get().ifPresent(changed::add);
        }
        return changed;
    }

    /** Whether a column refers to no other row. */
    private boolean isFree(int table, int place) {
        return layouts.get(table).references().stream()
                .noneMatch(reference -> reference.referring().contains(place));
    }

    /** The values that may tell something in the place of {@code old}. */
    private Set<@Nullable Object> telling(Instance instance, int table, int place, @Nullable Object old) {
        Slot slot = fillings.get(table).slots().get(place);
        Set<@Nullable Object> values = new LinkedHashSet<>();
        if (slot.column().nullable()) {
            values.add(null);
        }
        slot.pool().values().stream().limit(FROM_POOL).forEach(values::add);
        List<@Nullable Object> from = new ArrayList<>();
        from.add(old);
        for (Place partner : compared.get(table).get(place)) {
            instance.tables().get(partner.table()).rows().forEach(row -> from.add(row.get(partner.place())));
        }
        for (@Nullable Object one : from) {
            if (one != null) {
                values.add(slot.fit().stored(one).orElse(old));
                pools.neighbours()
                        .around(one, slot.family())
                        .forEach(near -> slot.fit().stored(near).ifPresent(values::add));
            }
        }
        values.remove(old);
        return values;
    }

    /** A database while it is changed. */
    private final class Draft {
        private final SplittableRandom random;
        private final List<List<Row>> tables = new ArrayList<>();

        Draft(Instance instance, SplittableRandom random) {
            this.random = random;
            instance.tables().forEach(table -> tables.add(new ArrayList<>(table.rows())));
        }

        Optional<Instance> finished() {
            List<TableRows> finished = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                if (!UniqueKeys.hold(layouts.get(i).keys(), tables.get(i))) {
                    return Optional.empty();
                }
                finished.add(new TableRows(layouts.get(i).table(), tables.get(i)));
            }
            return Optional.of(new Instance(finished).withoutOrphans(layouts));
        }

        void change() {
            List<Integer> filled =
                    read.stream().filter(i -> !tables.get(i).isEmpty()).toList();
            if (filled.isEmpty()) {
                return;
            }
            int table = one(filled);
            List<Row> rows = tables.get(table);
            int row = random.nextInt(rows.size());
            int die = random.nextInt(100);
            if (die < 55) {
                rows.set(row, withOtherCell(table, rows.get(row)));
            } else if (die < 85 && rows.size() < MOST_ROWS) {
                Row copy = withOtherKeys(table, rows.get(row));
                rows.add(random.nextInt(10) < 7 ? withOtherCell(table, copy) : copy);
            } else {
                rows.remove(row);
            }
        }

        private Row withOtherCell(int table, Row row) {
            List<Integer> places = changeable.get(table);
            return places.isEmpty() ? row : withOther(table, row, one(places));
        }

        private Row withOtherKeys(int table, Row row) {
            Row copy = row;
            for (List<Integer> key : layouts.get(table).keys()) {
                copy = key.size() == 1 ? withFresh(table, copy, key.get(0)) : withOther(table, copy, one(key));
            }
            return copy;
        }

        /** The row with a value at {@code place} that no row of its table has there, if one is found. */
        private Row withFresh(int table, Row row, int place) {
            Slot slot = fillings.get(table).slots().get(place);
            boolean refers = layouts.get(table).references().stream()
                    .anyMatch(reference -> reference.referring().contains(place));
            Set<@Nullable Object> taken = new HashSet<>();
            tables.get(table).forEach(other -> taken.add(other.get(place)));
            for (int i = 0; i < TRIES && taken.contains(row.get(place)); i++) {
                Object counted = refers ? null : slot.counted(tables.get(table).size() + i);
                row = counted == null ? withOther(table, row, place) : row.with(place, counted);
            }
            return row;
        }

        /** The row with another value at {@code place}, or another parent if it refers to one. */
        private Row withOther(int table, Row row, int place) {
            TableLayout layout = layouts.get(table);
            for (TableLayout.Reference reference : layout.references()) {
                if (reference.referring().contains(place)) {
                    return withOtherParent(layout, reference, row);
                }
            }
            return row.with(place, value(table, place, row.get(place)));
        }

        private Row withOtherParent(TableLayout layout, TableLayout.Reference reference, Row row) {
            List<Row> all = tables.get(IntStream.range(0, layouts.size())
                    .filter(i -> layouts.get(i).name().equals(reference.parent()))
                    .findFirst()
                    .orElseThrow());
            // nobody is their own ancestor: who grants a hierarchy grants no circle
            List<Row> parents = reference.self()
                    ? all.stream()
                            .filter(parent -> !isOrHasAncestor(parent, row, reference, all))
                            .toList()
                    : all;
            boolean none = parents.isEmpty() || (reference.nullable() && random.nextInt(100) < 15);
            Row parent = none ? null : one(parents);
            Row changed = row;
            for (int i = 0; i < reference.referring().size(); i++) {
                int place = reference.referring().get(i);
                Object key = parent == null
                        ? null
                        : parent.get(reference.referenced().get(i));
                if (key != null || layout.columns().get(place).nullable()) {
                    changed = changed.with(place, key);
                }
            }
            return changed;
        }

        private static boolean isOrHasAncestor(Row start, Row sought, TableLayout.Reference reference, List<Row> rows) {
            List<@Nullable Object> key = TableLayout.values(sought, reference.referenced());
            Optional<Row> at = Optional.of(start);
            for (int steps = 0; steps <= rows.size() && at.isPresent(); steps++) {
                if (TableLayout.values(at.get(), reference.referenced()).equals(key)) {
                    return true;
                }
                List<@Nullable Object> parent = TableLayout.values(at.get(), reference.referring());
                at = rows.stream()
                        .filter(row ->
                                TableLayout.values(row, reference.referenced()).equals(parent))
                        .findFirst();
            }
            return at.isPresent();
        }

        /** A value of the pool, one beside what stands in the database, or one that another row has. */
        private @Nullable Object value(int table, int place, @Nullable Object old) {
            Slot slot = fillings.get(table).slots().get(place);
            int die = random.nextInt(100);
            if (slot.column().nullable() && die < 12) {
                return null;
            }
            boolean partnered = !compared.get(table).get(place).isEmpty();
            if (die < (partnered ? 30 : 50) && !slot.pool().isEmpty()) {
                return slot.pool().draw(random);
            }
            if (die < 85) {
                Object from = from(table, place, old);
                Object near = from == null || random.nextInt(4) == 0
                        ? from
                        : pools.neighbours().beside(from, slot.family(), random);
                Object stored = near == null ? null : slot.fit().stored(near).orElse(null);
                if (stored != null) {
                    return stored;
                }
            }
            Object other = one(tables.get(table)).get(place);
            return other == null ? old : other;
        }

        /** What a column that this one is compared with holds, or what stood here; null if neither is anything. */
        private @Nullable Object from(int table, int place, @Nullable Object old) {
            List<Place> partners = compared.get(table).get(place);
            if (partners.isEmpty() || (old != null && random.nextInt(3) == 0)) {
                return old;
            }
            Place partner = one(partners);
            List<Row> rows = tables.get(partner.table());
            return rows.isEmpty() ? old : one(rows).get(partner.place());
        }

        private <T> T one(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
