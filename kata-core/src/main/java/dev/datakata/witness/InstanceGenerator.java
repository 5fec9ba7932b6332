package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.ForeignKey;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes small databases that keep to keys, NOT NULL, UNIQUE and foreign keys; CHECKs and assumptions are left to
 * {@link Arena}, which drops what breaks them. Databases differ in size, in how few values a column has (ties, duplicates, matching
 * joins), and in how many NULLs. The same seed and index always give the same database.
 */
final class InstanceGenerator {
    private static final long SEED = 0x0DA7A4A7AL;
    private static final int TRIES = 12;
    private static final int MOST_ROWS = 14;

    private final List<TableRows> visible;
    private final ValuePools pools;
    private final List<BaseTable> order;
    private final Set<String> mayBeEmpty;
    private final Map<String, TableRows> rowsOf = new HashMap<>();
    private final Map<String, List<Slot>> slots = new HashMap<>();

    InstanceGenerator(Catalog catalog, List<TableRows> visible, ValuePools pools, Set<String> mayBeEmpty) {
        this.visible = visible;
        this.pools = pools;
        this.order = parentsFirst(catalog.tables());
        this.mayBeEmpty = mayBeEmpty;
        for (TableRows table : visible) {
            rowsOf.put(name(table.table()), table);
            List<TableColumn> columns = TableRows.insertable(table.table());
            List<Slot> ofTable = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                TableColumn column = columns.get(i);
                ofTable.add(new Slot(
                        column,
                        column.type().family(),
                        pools.of(table.table(), column.name()),
                        Fit.of(column.type()),
                        ValuePools.visibleValues(table.rows(), i)));
            }
            slots.put(name(table.table()), ofTable);
        }
    }

    /**
     * A column with what filling it needs at every row.
     *
     * @param visible some of its visible values
     */
    private record Slot(TableColumn column, TypeFamily family, Pool pool, Fit fit, Set<Object> visible) {
        /** A value for a key: for each row another one; null where the type has none to offer. */
        @Nullable Object counted(int row) {
            return switch (family) {
                case INTEGER -> BigInteger.valueOf(row + 1L);
                case TEXT -> column.enumValues().isEmpty() ? Texts.numbered(visible, row + 1) : null;
                case UUID -> new UUID(0, row + 1L);
                default -> null;
            };
        }
    }

    private static String name(BaseTable table) {
        return (table.schema() + "." + table.name()).toLowerCase(Locale.ROOT);
    }

    /** Keeps of each list of a table's rows those that its CHECKs allow. */
    interface RowFilter {
        List<List<Row>> keeping(BaseTable table, List<List<Row>> rows);
    }

    /** The databases of the numbers from {@code first} on, filled table by table, so that children refer to rows that stay. */
    List<Instance> generate(int first, int count, RowFilter checks) {
        List<Draft> drafts = new ArrayList<>();
        for (int index = first; index < first + count; index++) {
            SplittableRandom random = new SplittableRandom(SEED + index * 7919L);
            drafts.add(new Draft(random, Plan.of(index, random, pools.counts())));
        }
        for (BaseTable table : order) {
            // a CHECK over several columns refuses most random rows: there have to be some left
            int surplus = table.checks().isEmpty() ? 1 : 3;
            List<Integer> wanted = new ArrayList<>();
            List<List<Row>> candidates = new ArrayList<>();
            for (Draft draft : drafts) {
                wanted.add(wanted(table, draft.plan(), draft.random()));
                candidates.add(rows(table, wanted.get(wanted.size() - 1) * surplus, draft));
            }
            List<List<Row>> kept = table.checks().isEmpty() ? candidates : checks.keeping(table, candidates);
            for (int i = 0; i < drafts.size(); i++) {
                List<Row> rows = kept.get(i);
                drafts.get(i).rows().put(name(table), rows.subList(0, Math.min(rows.size(), wanted.get(i))));
            }
        }
        return drafts.stream().map(this::instance).toList();
    }

    private Instance instance(Draft draft) {
        return Arena.withoutOrphans(new Instance(visible.stream()
                .map(table -> new TableRows(table.table(), draft.rows().getOrDefault(name(table.table()), List.of())))
                .toList()));
    }

    /**
     * A database while it is made.
     *
     * @param rows finished tables
     * @param palettes the few values each pool gives to this database
     * @param seen numbers and moments that stand in it already, by family: values that lie just beside them tell comparisons apart
     * @param step which of the statements' distances even steps have
     */
    private record Draft(
            SplittableRandom random,
            Plan plan,
            Map<String, List<Row>> rows,
            Map<Pool, List<Object>> palettes,
            Map<TypeFamily, List<Object>> seen,
            int step) {
        Draft(SplittableRandom random, Plan plan) {
            this(random, plan, new HashMap<>(), new HashMap<>(), new HashMap<>(), random.nextInt(100));
        }
    }

    /**
     * How one database is made.
     *
     * @param rows the number of rows a table aims at
     * @param values how many different values a column draws from
     * @param nulls the share of NULLs in nullable columns, in percent
     * @param repeats the share of rows that copy an earlier row but for its keys, in percent
     * @param natural the share of rows taken from the visible dataset as they are, in percent
     * @param beside the share of numbers and moments that lie beside one that is there already, in percent
     * @param chained whether rows that refer to rows of their own table make a chain
     * @param crowded whether most children belong to one parent
     * @param stepped whether numbers and moments go up by even steps from row to row: streaks, gaps, sessions
     */
    private record Plan(
            int rows,
            int values,
            int nulls,
            int repeats,
            int natural,
            int beside,
            boolean chained,
            boolean crowded,
            boolean stepped) {
        static Plan of(int index, SplittableRandom random, List<Integer> counts) {
            int[] sizes = {1, 2, 2, 3, 3, 4, 5, 6};
            int rows = sizes[index % sizes.length];
            boolean counted = !counts.isEmpty() && index % 5 == 4;
            if (counted) {
                rows = Math.min(MOST_ROWS, counts.get(random.nextInt(counts.size())) + random.nextInt(4) - 1);
            }
            int[] nulls = {0, 0, 10, 25, 50};
            int[] natural = {0, 0, 0, 40};
            return new Plan(
                    Math.max(1, rows),
                    1 + random.nextInt(index % 3 == 0 ? 5 : 3),
                    nulls[random.nextInt(nulls.length)],
                    random.nextInt(3) * 25,
                    natural[random.nextInt(natural.length)],
                    random.nextInt(3) * 25,
                    index % 4 == 1 || index % 8 == 7,
                    counted || random.nextInt(3) == 0,
                    index % 6 == 2);
        }
    }

    private List<Row> rows(BaseTable table, int wanted, Draft draft) {
        SplittableRandom random = draft.random();
        Plan plan = draft.plan();
        List<TableColumn> columns = TableRows.insertable(table);
        Keys keys = new Keys(table, columns);
        List<int[]> chains = plan.chained() ? chains(table, columns, keys) : List.of();
        List<Row> rows = new ArrayList<>();
        TableRows visibleRows = rowsOf.get(name(table));
        List<Row> natural = visibleRows == null ? List.of() : visibleRows.rows();
        List<Slot> filling = slots.getOrDefault(name(table), List.of());
        for (int tries = 0; rows.size() < wanted && tries < wanted * TRIES; tries++) {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            Row model = rows.isEmpty() || random.nextInt(100) >= plan.repeats()
                    ? null
                    : rows.get(random.nextInt(rows.size()));
            Row seen = natural.isEmpty() || random.nextInt(100) >= plan.natural()
                    ? null
                    : natural.get(random.nextInt(natural.size()));
            for (int i = 0; i < values.length; i++) {
                if (seen != null) {
                    values[i] = seen.get(i);
                } else if (model != null && !keys.holds(i) && random.nextInt(100) < 80) {
                    values[i] = model.get(i);
                } else {
                    values[i] = value(filling.get(i), keys.alone(i), rows.size(), draft);
                }
            }
            for (int[] chain : chains) {
                Pool pool = filling.get(chain[0]).pool();
                if (!pool.isEmpty()) {
                    values[chain[0]] = rows.isEmpty()
                            ? pool.first()
                            : rows.get(rows.size() - 1).get(chain[1]);
                    if (!keys.alone(chain[1])) {
                        values[chain[1]] = pool.draw(random);
                    }
                }
            }
            if (refer(table, columns, values, rows, draft)) {
                Row row = Row.of(values);
                if (storable(row, filling) && keys.add(row)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static boolean storable(Row row, List<Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            Object value = row.get(i);
            if (value != null && slots.get(i).fit().stored(value).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Pairs of a table's own columns that the statements compare: from one row's second a chain leads to the next row's first. */
    private List<int[]> chains(BaseTable table, List<TableColumn> columns, Keys keys) {
        List<int[]> chains = new ArrayList<>();
        for (ValuePools.Chain chain : pools.chains(table)) {
            int[] pair = positions(columns, List.of(chain.from(), chain.to()));
            if (pair[0] != pair[1] && !keys.alone(pair[0])) {
                chains.add(pair);
            }
        }
        return chains.isEmpty() ? List.of() : List.of(chains.get(0));
    }

    private int wanted(BaseTable table, Plan plan, SplittableRandom random) {
        TableRows visibleRows = rowsOf.get(name(table));
        boolean emptyNow = visibleRows != null && visibleRows.rows().isEmpty();
        boolean emptyAllowed = emptyNow || mayBeEmpty.contains(table.name().toLowerCase(Locale.ROOT));
        if (emptyAllowed && random.nextInt(100) < 20) {
            return 0;
        }
        return Math.max(1, plan.rows() + random.nextInt(3) - 1);
    }

    private @Nullable Object value(Slot slot, boolean uniqueAlone, int row, Draft draft) {
        SplittableRandom random = draft.random();
        TableColumn column = slot.column();
        TypeFamily family = slot.family();
        if (column.nullable() && random.nextInt(100) < draft.plan().nulls()) {
            return null;
        }
        Pool pool = slot.pool();
        if (pool.isEmpty()) {
            return column.nullable() ? null : slot.counted(row);
        }
        if (uniqueAlone) {
            if (draft.plan().chained()) {
                // ascending, so that a parent is older than its child
                Object next = slot.counted(row);
                return next == null ? pool.draw(random) : next;
            }
            // a key needs many values: mostly the small numbers that make neighbours, sometimes the telling ones
            Object counted = slot.counted(random.nextInt(8));
            return counted != null && family == TypeFamily.INTEGER && random.nextInt(100) < 60
                    ? counted
                    : pool.draw(random);
        }
        List<Object> seen = draft.seen().computeIfAbsent(family, f -> new ArrayList<>());
        int beside = draft.plan().stepped() ? 70 : draft.plan().beside();
        if (!seen.isEmpty() && random.nextInt(100) < beside) {
            // mostly beside what came last: rows that belong together stand together
            int back = random.nextInt(10) < 6 ? Math.min(seen.size(), 3) : seen.size();
            Object from = draft.plan().stepped()
                    ? seen.get(seen.size() - 1)
                    : seen.get(seen.size() - 1 - random.nextInt(back));
            Object near = draft.plan().stepped()
                    ? pools.after(from, family, draft.step())
                    : pools.beside(from, family, random);
            Object stored = near == null ? null : slot.fit().stored(near).orElse(null);
            if (stored != null) {
                seen.add(stored);
                return stored;
            }
        }
        List<Object> palette = draft.palettes().computeIfAbsent(pool, p -> new ArrayList<>());
        if (palette.size() < draft.plan().values()) {
            palette.add(pool.draw(random));
        }
        Object value = palette.get(random.nextInt(palette.size()));
        seen.add(value);
        return value;
    }

    /** Sets the referring columns to a parent's key, or to NULL; tells whether that could be done. */
    private boolean refer(
            BaseTable table, List<TableColumn> columns, @Nullable Object[] values, List<Row> own, Draft draft) {
        SplittableRandom random = draft.random();
        Plan plan = draft.plan();
        for (ForeignKey key : table.foreignKeys()) {
            int[] referring = positions(columns, key.columns());
            boolean nullable =
                    Arrays.stream(referring).anyMatch(i -> columns.get(i).nullable());
            boolean self = key.referencedTable().equalsIgnoreCase(table.name());
            TableRows parent =
                    rowsOf.get((key.referencedSchema() + "." + key.referencedTable()).toLowerCase(Locale.ROOT));
            List<Row> parents = self
                    ? own
                    : parent == null ? List.of() : draft.rows().getOrDefault(name(parent.table()), List.of());
            boolean none = nullable && random.nextInt(100) < Math.max(10, plan.nulls());
            if (none || parents.isEmpty() || parent == null) {
                if (!nullable) {
                    return false;
                }
                for (int i : referring) {
                    if (columns.get(i).nullable()) {
                        values[i] = null;
                    }
                }
                continue;
            }
            int[] referenced = positions(TableRows.insertable(parent.table()), key.referencedColumns());
            Row chosen = self && plan.chained()
                    ? parents.get(parents.size() - 1)
                    : parents.get(plan.crowded() && random.nextInt(100) < 75 ? 0 : random.nextInt(parents.size()));
            for (int i = 0; i < referring.length; i++) {
                values[referring[i]] = chosen.get(referenced[i]);
                if (values[referring[i]] == null && !columns.get(referring[i]).nullable()) {
                    return false;
                }
            }
        }
        return true;
    }

    static int[] positions(List<TableColumn> columns, List<String> names) {
        int[] positions = new int[names.size()];
        for (int i = 0; i < positions.length; i++) {
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).name().equalsIgnoreCase(names.get(i))) {
                    positions[i] = column;
                }
            }
        }
        return positions;
    }

    /** The unique keys of one table while it fills. */
    private static final class Keys {
        private final List<int[]> positions = new ArrayList<>();
        private final List<Set<List<@Nullable Object>>> taken = new ArrayList<>();
        private final Set<Integer> held = new HashSet<>();
        private final Set<Integer> alone = new HashSet<>();

        Keys(BaseTable table, List<TableColumn> columns) {
            List<List<String>> keys = new ArrayList<>(table.uniqueKeys());
            if (!table.primaryKey().isEmpty()) {
                keys.add(table.primaryKey());
            }
            for (List<String> key : keys) {
                int[] of = InstanceGenerator.positions(columns, key);
                positions.add(of);
                taken.add(new HashSet<>());
                Arrays.stream(of).forEach(held::add);
                if (of.length == 1) {
                    alone.add(of[0]);
                }
            }
        }

        boolean holds(int column) {
            return held.contains(column);
        }

        boolean alone(int column) {
            return alone.contains(column);
        }

        boolean add(Row row) {
            List<List<@Nullable Object>> keys = new ArrayList<>();
            for (int i = 0; i < positions.size(); i++) {
                @Nullable Object[] key =
                        Arrays.stream(positions.get(i)).mapToObj(row::get).toArray();
                List<@Nullable Object> of = Arrays.asList(key);
                // NULLs are no duplicates of each other
                if (!of.contains(null) && taken.get(i).contains(of)) {
                    return false;
                }
                keys.add(of);
            }
            for (int i = 0; i < keys.size(); i++) {
                taken.get(i).add(keys.get(i));
            }
            return true;
        }
    }

    private static List<BaseTable> parentsFirst(List<BaseTable> tables) {
        List<BaseTable> order = new ArrayList<>();
        List<BaseTable> rest = new ArrayList<>(tables);
        while (!rest.isEmpty()) {
            List<BaseTable> ready = rest.stream()
                    .filter(table -> table.foreignKeys().stream()
                            .allMatch(key -> rest.stream()
                                    .noneMatch(other -> !other.equals(table)
                                            && other.name().equalsIgnoreCase(key.referencedTable())
                                            && other.schema().equalsIgnoreCase(key.referencedSchema()))))
                    .toList();
            // tables that refer to each other in a circle come as they stand; their references become NULL
            List<BaseTable> next = ready.isEmpty() ? List.of(rest.get(0)) : ready;
            order.addAll(next);
            rest.removeAll(next);
        }
        return order;
    }
}
