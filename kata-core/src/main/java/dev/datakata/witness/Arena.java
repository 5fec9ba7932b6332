package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.SqlType;
import dev.datakata.table.Table;
import dev.datakata.table.TypeFamily;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many small databases in one: every table carries a database number, and one statement runs a query on all of them, each seeing
 * only its own rows. About fifty times as fast as one by one (docs/engine-facts.md). What it finds is a hint only: a difference
 * counts once a plain run has shown it again.
 */
final class Arena implements AutoCloseable {
    /** Rows a batch gives at most; a query that multiplies rows is then run one by one. */
    private static final long MOST_ROWS = 200_000;

    private static final int KEPT = 64;

    /** Databases on which a query may fail in a batch before it is run one by one. */
    private static final int MOST_FAILURES = 64;

    private final Database database;
    private final Session session;
    private final Catalog catalog;
    /** Of each table of the catalogue, in its order, the table that holds its rows of all databases. */
    private final List<BaseTable> stores = new ArrayList<>();

    private final List<BaseTable> filled = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    /** Of each instance the number of its rows. */
    private final List<Integer> sizes = new ArrayList<>();

    /** What queries read, by their text: the reference is asked about with every answer. */
    private final Map<String, Optional<Set<BaseTable>>> read = new Latest<>(KEPT);

    private final BaseTable numbersTable;
    private final BatchText batch;
    private final Duration patience;
    private final boolean batches;

    /**
     * @param database a database with the kata's tables and no rows; the arena closes it
     * @param catalog the kata's tables with their keys and CHECKs
     * @param batch writes statements over these tables
     * @param patience how much processor time one query may take on all databases, the last statement not counted
     * @param batches whether a query may be run on several databases at once; else it is known on none
     */
    Arena(Database database, Catalog catalog, BatchText batch, Duration patience, boolean batches) {
        this.database = database;
        this.session = database.session();
        this.catalog = catalog;
        this.numbersTable = bare("datakata_numbers", List.of(number("vid")));
        this.batch = batch;
        this.patience = patience;
        this.batches = batches;
        must("CREATE TABLE datakata_numbers (vid INTEGER)");
        for (BaseTable table : catalog.tables()) {
            String store = batch.store(table);
            must("CREATE TABLE " + store + " AS SELECT 0::INTEGER AS datakata_vid, " + BatchText.stored(table)
                    + " FROM " + qualified(table) + " LIMIT 0");
            List<TableColumn> columns = new ArrayList<>(List.of(number("datakata_vid")));
            columns.addAll(TableRows.insertable(table));
            stores.add(bare(store, columns));
        }
    }

    /** A table of this class's own, without keys. */
    private static BaseTable bare(String name, List<TableColumn> columns) {
        return new BaseTable("main", name, columns, List.of(), List.of(), List.of(), List.of());
    }

    private static TableColumn number(String name) {
        return new TableColumn(
                name, new SqlType("INTEGER"), true, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private void must(String sql) {
        Outcome outcome = session.execute(sql);
        if (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Rows)) {
            throw new IllegalStateException(sql + ": " + outcome);
        }
    }

    /** Takes the instances in and gives each a number, from {@link #size} on. */
    void load(List<Instance> more) {
        if (!more.isEmpty()) {
            List<List<Row>> rows = new ArrayList<>();
            stores.forEach(store -> rows.add(new ArrayList<>()));
            List<Row> numbers = new ArrayList<>();
            for (Instance instance : more) {
                BigInteger number = BigInteger.valueOf(instances.size() + (long) numbers.size());
                numbers.add(Row.of(number));
                for (int i = 0; i < stores.size(); i++) {
                    for (Row row : instance.tables().get(i).rows()) {
                        rows.get(i).add(numbered(number, row));
                    }
                }
            }
            append(numbersTable, numbers);
            for (int i = 0; i < stores.size(); i++) {
                append(stores.get(i), rows.get(i));
            }
        }
        instances.addAll(more);
        more.forEach(instance -> sizes.add(instance.size()));
    }

    private void append(BaseTable store, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!filled.contains(store)) {
            filled.add(store);
        }
        if (!(database.append(store, rows) instanceof Outcome.Done)) {
            throw new IllegalStateException("generated rows of " + store.name() + " do not fit their own types");
        }
    }

    private BaseTable store(BaseTable table) {
        return stores.get(catalog.tables().indexOf(table));
    }

    /** Forgets every instance. */
    void clear() {
        filled.forEach(store -> must("TRUNCATE " + store.name()));
        filled.clear();
        instances.clear();
        sizes.clear();
    }

    int size() {
        return instances.size();
    }

    Instance instance(int number) {
        return instances.get(number);
    }

    /** The number of rows of an instance. */
    int rows(int number) {
        return sizes.get(number);
    }

    /**
     * A query's result on each database, by number.
     *
     * @param failed the databases on which the query failed: their rows are not known
     */
    record Results(Map<Integer, List<Row>> rows, List<Column> columns, Set<Integer> failed) {
        /** The rows on one database. */
        List<Row> of(int number) {
            return rows.getOrDefault(number, List.of());
        }

        /** These, where the databases on which a reference divides by zero are taken for such on which it fails: nobody can want its infinity. */
        Results ofReference() {
            if (columns.stream().noneMatch(column -> column.type().family() == TypeFamily.FLOATING)) {
                return this;
            }
            Set<Integer> all = new TreeSet<>(failed);
            rows.forEach((number, of) -> {
                if (isInfinite(of)) {
                    all.add(number);
                }
            });
            return new Results(rows, columns, all);
        }

        /** Whether a value of some row is no finite number. */
        static boolean isInfinite(List<Row> rows) {
            return rows.stream()
                    .flatMap(row -> row.values().stream())
                    .anyMatch(value -> value instanceof Double number && !Double.isFinite(number));
        }
    }

    /**
     * Begins to run a query on {@code count} databases.
     *
     * @param first the number of the first
     */
    Run start(ParsedSql query, int first, int count) {
        return new Run(query, first, count);
    }

    /**
     * One query on several databases. Where it fails on some it can be run again on halves, quarters and so on, until those are
     * known. It has so much processor time for all.
     */
    final class Run {
        private final ParsedSql query;
        private final int first;
        private final int count;
        private final Map<Integer, List<Row>> rows = new HashMap<>();
        private final Set<Integer> failed = new TreeSet<>();
        private List<Column> columns = List.of();
        private final Deadline deadline = Deadline.in(patience);
        private boolean over;

        private Run(ParsedSql query, int first, int count) {
            this.query = query;
            this.first = first;
            this.count = count;
            this.over = count == 0 || !batches || readsUnseen(query);
        }

        /** The result of one statement on all databases; empty if it fails, on one of them at least. */
        Optional<Results> atOnce() {
            return !over && ran(first, first + count - 1) ? Optional.of(results()) : Optional.empty();
        }

        /** The result after {@link #atOnce} has failed; empty if it is not known of every database whether the query fails there. */
        Optional<Results> inParts() {
            int last = first + count - 1;
            boolean known = !over && (ran(first, last, session::queryOtherwise) || split(first, last));
            return known ? Optional.of(results()) : Optional.empty();
        }

        Optional<Results> finish() {
            return atOnce().or(this::inParts);
        }

        private Results results() {
            return new Results(rows, columns, failed);
        }

        /** Whether the statement gave its rows; it is over where no further one is worth it. */
        private boolean ran(int from, int to) {
            return ran(from, to, session::query);
        }

        private boolean ran(int from, int to, BiFunction<String, Long, Outcome> way) {
            boolean all = from == 0 && to == instances.size() - 1;
            Optional<String> sql = all ? batch.text(query) : batch.text(query, from, to);
            over |= sql.isEmpty() || deadline.passed();
            if (over) {
                return false;
            }
            Outcome outcome = way.apply(sql.orElseThrow(), MOST_ROWS);
            if (outcome instanceof Outcome.Rows result && result.complete()) {
                take(result.table());
                return true;
            }
            over = outcome instanceof Outcome.TimedOut;
            return false;
        }

        /** Whether the results, or the failures, are known of every database from {@code from} to {@code to}, on one of which it fails. */
        private boolean split(int from, int to) {
            if (from == to) {
                failed.add(from);
                return failed.size() <= MOST_FAILURES;
            }
            int middle = (from + to) / 2;
            return known(from, middle) && known(middle + 1, to);
        }

        private boolean known(int from, int to) {
            return ran(from, to) || (!over && split(from, to));
        }

        private void take(Table table) {
            columns = table.columns().subList(1, table.columns().size());
            for (Row row : table.rows()) {
                int number = ((BigInteger) Objects.requireNonNull(row.get(0))).intValue();
                rows.computeIfAbsent(number, n -> new ArrayList<>()).add(row.rest());
            }
        }
    }

    /** The numbers of the databases on which a boolean expression over the tables is not false. */
    private Optional<List<Integer>> holding(String expression) {
        return start(new SqlReader().read("SELECT (" + expression + "\n) AS holds"), 0, instances.size())
                .finish()
                .map(results -> {
                    List<Integer> numbers = new ArrayList<>();
                    for (int number = 0; number < instances.size(); number++) {
                        List<Row> rows = results.rows().getOrDefault(number, List.of());
                        if (!results.failed().contains(number)
                                && rows.stream().noneMatch(row -> Boolean.FALSE.equals(row.get(0)))) {
                            numbers.add(number);
                        }
                    }
                    return numbers;
                });
    }

    /**
     * Those of {@code candidates} on which no assumption is false, each seen on all at once. Forgets every instance.
     *
     * @return empty where that cannot be done
     */
    Optional<List<Instance>> keepingAssumptions(List<Instance> candidates, List<String> assumptions) {
        clear();
        load(candidates);
        String all = assumptions.stream()
                .map(assumption -> "coalesce((" + assumption + "\n), true)")
                .collect(Collectors.joining(" AND "));
        return holding(all).map(numbers -> numbers.stream().map(candidates::get).toList());
    }

    /** Of each list of a table's rows those that keep {@code checks}. Forgets every instance. */
    List<List<Row>> keeping(BaseTable table, List<String> checks, List<List<Row>> lists) {
        clear();
        List<Row> numbered = new ArrayList<>();
        for (int number = 0; number < lists.size(); number++) {
            for (Row row : lists.get(number)) {
                numbered.add(numbered(BigInteger.valueOf(number), row));
            }
        }
        append(store(table), numbered);
        String condition =
                checks.stream().map(check -> "coalesce((" + check + "), true)").collect(Collectors.joining(" AND "));
        // the engine keeps the order of insertion, so that the rows need not be read back
        Outcome outcome = session.query("SELECT " + condition + " FROM " + batch.everyRow(table), Integer.MAX_VALUE);
        if (!(outcome instanceof Outcome.Rows rows)) {
            // a CHECK that fails on some row refuses it; which one cannot be seen here, the strict database will say
            return lists;
        }
        Iterator<Row> holds = rows.table().rows().iterator();
        List<List<Row>> kept = new ArrayList<>();
        for (List<Row> list : lists) {
            kept.add(list.stream()
                    .filter(row -> Boolean.TRUE.equals(holds.next().get(0)))
                    .toList());
        }
        return kept;
    }

    /** The places of those among a column's values that a CHECK over that column alone allows. Forgets every instance. */
    Set<Integer> allowed(BaseTable table, TableColumn column, String check, List<@Nullable Object> values) {
        clear();
        List<TableColumn> columns = TableRows.insertable(table);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            @Nullable Object[] cells = new @Nullable Object[columns.size()];
            cells[columns.indexOf(column)] = values.get(i);
            rows.add(numbered(BigInteger.valueOf(i), Row.of(cells)));
        }
        append(store(table), rows);
        Outcome outcome = session.query(
                "SELECT datakata_vid FROM " + batch.everyRow(table) + " WHERE coalesce((" + check + "), true)",
                Integer.MAX_VALUE);
        return outcome instanceof Outcome.Rows kept
                ? kept.table().rows().stream()
                        .map(row -> ((BigInteger) Objects.requireNonNull(row.get(0))).intValue())
                        .collect(Collectors.toSet())
                // it fails on some value, and does not say on which
                : IntStream.range(0, values.size()).boxed().collect(Collectors.toSet());
    }

    private static Row numbered(BigInteger number, Row row) {
        List<@Nullable Object> values = new ArrayList<>(row.size() + 1);
        values.add(number);
        values.addAll(row.values());
        return new Row(values);
    }

    /** The tables that a query names; empty if unknown. */
    Optional<Set<BaseTable>> tablesNamed(ParsedSql query) {
        return batch.tables(query);
    }

    /** Names, {@code schema.table} in lower case, of the tables that queries read and of those they refer to; empty if unknown. */
    Optional<Set<String>> tablesRead(List<ParsedSql> queries) {
        Set<String> names = new HashSet<>();
        List<BaseTable> waiting = new ArrayList<>();
        for (ParsedSql query : queries) {
            Optional<Set<BaseTable>> tables = read.computeIfAbsent(query.text(), text -> tablesRead(query));
            if (tables.isEmpty()) {
                return Optional.empty();
            }
            waiting.addAll(tables.get());
        }
        while (!waiting.isEmpty()) {
            BaseTable table = waiting.remove(waiting.size() - 1);
            if (names.add(TableLayout.name(table))) {
                table.foreignKeys()
                        .forEach(key -> catalog.table(key.referencedSchema(), key.referencedTable())
                                .ifPresent(waiting::add));
            }
        }
        return Optional.of(names);
    }

    /** Whether a query reads a table that it does not name, and would read no rows of in a batch. */
    private boolean readsUnseen(ParsedSql query) {
        if (batch.namesAllItReads(query)) {
            return false;
        }
        Optional<Set<BaseTable>> named = batch.tables(query);
        Optional<Set<BaseTable>> all = read.computeIfAbsent(query.text(), text -> tablesRead(query));
        return named.isPresent() && all.isPresent() && !named.get().containsAll(all.get());
    }

    private Optional<Set<BaseTable>> tablesRead(ParsedSql query) {
        Optional<Set<BaseTable>> named = batch.tables(query);
        if (named.isEmpty() || batch.namesAllItReads(query)) {
            return named;
        }
        return session.tables(query.text()).map(scanned -> {
            Set<BaseTable> all = new HashSet<>(named.get());
            scanned.forEach(table -> catalog.table(table.schema(), table.name()).ifPresent(all::add));
            return all;
        });
    }

    private static String qualified(BaseTable table) {
        return Names.quoted(table.schema()) + "." + Names.quoted(table.name());
    }

    @Override
    public void close() {
        session.close();
        database.close();
    }
}
