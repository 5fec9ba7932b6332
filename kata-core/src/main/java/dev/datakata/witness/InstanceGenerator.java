package dev.datakata.witness;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import dev.datakata.witness.Filling.Slot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes small databases that keep to keys, NOT NULL, UNIQUE and foreign keys; CHECKs and assumptions are left to
 * {@link Arena}, which drops what breaks them. Databases differ in size, in how few values a column has (ties, duplicates, matching
 * joins), and in how many NULLs. The same seed and index always give the same database.
 */
final class InstanceGenerator {
    private static final long SEED = 0x0DA7A4A7AL;
    private static final int TRIES = 12;

    /** After so many rows in a row that could not be taken, all keys are. */
    private static final int MOST_FAILURES = 20;

    private final List<Filling> fillings;
    private final ValuePools pools;
    private final List<TableLayout> layouts;
    private final List<Filling> order;

    /** @param fillings one for each table, in order of creation */
    InstanceGenerator(List<Filling> fillings, ValuePools pools) {
        this.fillings = fillings;
        this.pools = pools;
        this.layouts = fillings.stream().map(Filling::layout).toList();
        this.order =
                TableLayout.parentsFirst(layouts).stream().map(fillings::get).toList();
    }

    /** Keeps of each list of a table's rows those that its CHECKs allow. */
    interface RowFilter {
        /** Whether a CHECK of the table is over several columns. */
        boolean overSeveralColumns(BaseTable table);

        /** Of each list of rows those that stay. */
        List<List<Row>> keeping(BaseTable table, List<List<Row>> rows);
    }

    /** The databases of the numbers from {@code first} on, filled table by table, so that children refer to rows that stay. */
    List<Instance> generate(int first, int count, RowFilter checks) {
        List<Draft> drafts = new ArrayList<>();
        for (int index = first; index < first + count; index++) {
            SplittableRandom random = new SplittableRandom(SEED + index * 7919L);
            drafts.add(new Draft(random, Plan.of(index, random, pools.counts())));
        }
        for (Filling filling : order) {
            BaseTable table = filling.table();
            // a CHECK over several columns refuses most random rows, one over a single column few: there have to be
            // some left
            int spare = table.checks().isEmpty() ? 0 : checks.overSeveralColumns(table) ? 200 : 50;
            List<Integer> wanted = drafts.stream()
                    .map(draft -> wanted(filling, draft.plan(), draft.random()))
                    .toList();
            // each draft has a random source and values of its own
            List<List<Row>> candidates = IntStream.range(0, drafts.size())
                    .parallel()
                    .mapToObj(i -> rows(filling, wanted.get(i) + (wanted.get(i) * spare + 99) / 100, drafts.get(i)))
                    .toList();
            List<List<Row>> kept = table.checks().isEmpty() ? candidates : checks.keeping(table, candidates);
            for (int i = 0; i < drafts.size(); i++) {
                List<Row> rows = kept.get(i);
                drafts.get(i)
                        .rows()
                        .put(filling.layout().name(), rows.subList(0, Math.min(rows.size(), wanted.get(i))));
            }
        }
        return drafts.parallelStream().map(this::instance).toList();
    }

    private Instance instance(Draft draft) {
        List<TableRows> tables = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            tables.add(new TableRows(
                    fillings.get(i).table(),
                    draft.rows().getOrDefault(layouts.get(i).name(), List.of())));
        }
        return new Instance(tables).withoutOrphans(layouts);
    }

    /**
     * A database while it is made.
     *
     * @param rows finished tables
     * @param palettes the few values each pool gives to this database
     * @param seen numbers and moments that stand in it already, by family: values that lie just beside them tell comparisons apart
     * @param widths how many values each pool gives, where not all give as many
     * @param step which of the statements' distances even steps have
     */
    private record Draft(
            SplittableRandom random,
            Plan plan,
            Map<String, List<Row>> rows,
            Map<Pool, List<Object>> palettes,
            Map<TypeFamily, List<Object>> seen,
            Map<Pool, Integer> widths,
            int step) {
        Draft(SplittableRandom random, Plan plan) {
            this(
                    random,
                    plan,
                    new HashMap<>(),
                    new IdentityHashMap<>(),
                    new EnumMap<>(TypeFamily.class),
                    new IdentityHashMap<>(),
                    random.nextInt(100));
        }

        /** How many different values a pool gives to this database. */
        int width(Pool pool) {
            return plan.uneven()
                    ? widths.computeIfAbsent(pool, p -> random.nextBoolean() ? Plan.MOST_ROWS : plan.values())
                    : plan.values();
        }
    }

    private List<Row> rows(Filling filling, int wanted, Draft draft) {
        SplittableRandom random = draft.random();
        Plan plan = draft.plan();
        TableLayout layout = filling.layout();
        List<Slot> slots = filling.slots();
        List<Row> natural = filling.natural();
        List<List<Integer>> chains = plan.chained() ? filling.chains() : List.of();
        UniqueKeys keys = new UniqueKeys(layout.keys());
        List<Row> rows = new ArrayList<>();
        int failures = 0;
        for (int tries = 0; rows.size() < wanted && tries < wanted * TRIES && failures < MOST_FAILURES; tries++) {
            failures++;
            @Nullable Object[] values = new @Nullable Object[slots.size()];
            Row model = rows.isEmpty() || random.nextInt(100) >= plan.repeats()
                    ? null
                    : rows.get(random.nextInt(rows.size()));
            Row seen = natural.isEmpty() || random.nextInt(100) >= plan.natural()
                    ? null
                    : natural.get(random.nextInt(natural.size()));
            for (int i = 0; i < values.length; i++) {
                if (seen != null) {
                    values[i] = seen.get(i);
                } else if (model != null && !layout.held().contains(i) && random.nextInt(100) < 80) {
                    values[i] = model.get(i);
                } else {
                    values[i] = value(slots.get(i), layout.alone().contains(i), rows.size(), draft);
                }
            }
            for (List<Integer> chain : chains) {
                Pool pool = slots.get(chain.get(0)).pool();
                if (!pool.isEmpty()) {
                    values[chain.get(0)] = rows.isEmpty()
                            ? pool.first()
                            : rows.get(rows.size() - 1).get(chain.get(1));
                    if (!layout.alone().contains(chain.get(1))) {
                        values[chain.get(1)] = pool.draw(random);
                    }
                }
            }
            if (refer(layout, values, rows, draft)) {
                Row row = Row.of(values);
                if (filling.storable(row) && keys.add(row)) {
                    rows.add(row);
                    failures = 0;
                }
            }
        }
        return rows;
    }

    private @Nullable Object after(Object value, TypeFamily family, Draft draft, boolean gap) {
        Object next = pools.neighbours().after(value, family, draft.step());
        return next == null || !gap ? next : pools.neighbours().after(next, family, draft.step());
    }

    private static int wanted(Filling filling, Plan plan, SplittableRandom random) {
        if (filling.emptyAllowed() && random.nextInt(100) < 20) {
            return 0;
        }
        int rows = plan.wide()
                ? Math.min(Math.max(plan.rows(), Plan.MOST_ROWS), plan.rows() * filling.uses())
                : plan.rows();
        return Math.max(1, rows + random.nextInt(3) - 1);
    }

    /** What cancels out a number, or nearly so: a debt against what may be owed. */
    private static Object negated(Object value) {
        if (value instanceof BigInteger integer) {
            return integer.negate();
        }
        return value instanceof BigDecimal decimal ? decimal.negate() : value;
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
        if (draft.plan().alike() && !pool.alike().isEmpty() && random.nextInt(100) < (uniqueAlone ? 60 : 90)) {
            return pool.alike().get(random.nextInt(pool.alike().size()));
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
        int beside = draft.plan().beside(family);
        if (!seen.isEmpty() && random.nextInt(100) < beside) {
            // mostly beside what came last: rows that belong together stand together
            int back = random.nextInt(10) < 6 ? Math.min(seen.size(), 3) : seen.size();
            Object from = draft.plan().stepped()
                    ? seen.get(seen.size() - 1)
                    : seen.get(seen.size() - 1 - random.nextInt(back));
            Object near = draft.plan().stepped()
                    ? after(from, family, draft, draft.plan().hasGapBefore(row))
                    : pools.neighbours().beside(from, family, random);
            if (slot.signed() && near != null && random.nextInt(4) == 0) {
                near = negated(near);
            }
            Object stored = near == null ? null : slot.fit().stored(near).orElse(null);
            if (stored != null) {
                seen.add(stored);
                return stored;
            }
        }
        List<Object> palette = draft.palettes().computeIfAbsent(pool, p -> new ArrayList<>());
        if (palette.size() < draft.width(pool)) {
            palette.add(pool.draw(random));
        }
        Object value = palette.get(
                draft.plan().twofold()
                        ? (draft.width(pool) > draft.plan().values() ? palette.size() - 1 : row % palette.size())
                        : random.nextInt(palette.size()));
        seen.add(value);
        return value;
    }

    /** Sets the referring columns to a parent's key, or to NULL; tells whether that could be done. */
    private static boolean refer(TableLayout layout, @Nullable Object[] values, List<Row> own, Draft draft) {
        SplittableRandom random = draft.random();
        Plan plan = draft.plan();
        for (TableLayout.Reference reference : layout.references()) {
            List<Integer> referring = reference.referring();
            List<Row> parents = reference.self() ? own : draft.rows().getOrDefault(reference.parent(), List.of());
            boolean none = reference.nullable() && random.nextInt(100) < Math.max(10, plan.nulls());
            if (none || parents.isEmpty()) {
                if (!reference.nullable()) {
                    return false;
                }
                for (int i : referring) {
                    if (layout.columns().get(i).nullable()) {
                        values[i] = null;
                    }
                }
                continue;
            }
            Row chosen = reference.self() && plan.chained()
                    ? parents.get(parents.size() - 1)
                    : parents.get(plan.parent(parents.size(), own.size(), random));
            for (int i = 0; i < referring.size(); i++) {
                values[referring.get(i)] = chosen.get(reference.referenced().get(i));
                if (values[referring.get(i)] == null
                        && !layout.columns().get(referring.get(i)).nullable()) {
                    return false;
                }
            }
        }
        return true;
    }
}
