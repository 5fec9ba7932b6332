package dev.datakata.witness;

import dev.datakata.content.Query;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.TableRows;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes databases that a reader of the prompt would grant, and tells which are: the schema's keys and CHECKs hold, no assumption of the kata is
 * false, a table that has rows in the visible dataset has some, and no row leads in a circle that a recursive reference would follow for ever.
 */
final class FairDatabases {
    /** Databases generated for each that is wanted, at most. */
    private static final int MOST_CANDIDATES = 6;

    /** Rows of a table that are taken over where nothing is known to read it. */
    private static final int FEW_ROWS = 8;

    private final Catalog catalog;
    private final List<TableRows> visible;
    private final List<TableLayout> layouts;
    private final Set<String> mayBeEmpty = new HashSet<>();
    private final Set<String> needRows = new HashSet<>();
    private final List<String> assumptions;
    private final List<ParsedSql> assumed = new ArrayList<>();
    private final Arena scratch;
    private final Bench bench;
    private final RowChecks checks;
    private final Trails trails;
    private final int singly;
    /** Whether the reference makes floating numbers of decimals: then those are such as a floating number holds exactly. */
    private final boolean divides;

    /**
     * @param visible the visible dataset
     * @param scratch where databases are looked at many at once
     * @param bench where they are looked at one by one
     * @param singly how many at most, where it has to be one by one
     */
    FairDatabases(Query query, Catalog catalog, List<TableRows> visible, Arena scratch, Bench bench, int singly) {
        this.catalog = catalog;
        this.visible = visible.stream().map(Binary::rows).toList();
        this.layouts = TableLayout.of(catalog.tables());
        this.scratch = scratch;
        this.bench = bench;
        this.singly = singly;
        this.checks = new RowChecks(catalog, scratch);
        for (TableRows table : visible) {
            boolean granted = TableLayout.names(table.table()).stream().anyMatch(query.mayBeEmpty()::contains);
            (granted || table.rows().isEmpty() ? mayBeEmpty : needRows).add(TableLayout.name(table.table()));
        }
        this.assumptions = query.assumptions().stream().map(SourceFile::text).toList();
        SqlReader reader = new SqlReader();
        ParsedSql reference = reader.read(query.reference().text());
        this.divides = Binary.divides(reference);
        this.trails = Trails.of(reference, Clues.schema(catalog), this.visible, layouts);
        assumptions.forEach(assumption -> assumed.add(reader.read(asQuery(assumption))));
    }

    private static String asQuery(String assumption) {
        return "SELECT (" + assumption + "\n)";
    }

    /** The values worth trying for statements with these clues, without those that a CHECK refuses. */
    ValuePools pools(Clues clues) {
        ValuePools pools = new ValuePools(catalog, visible, clues);
        checks.keepAllowed(pools);
        return pools;
    }

    /** At most {@code count} databases of values from {@code pools}; the same {@code first} gives the same ones. */
    List<Instance> generate(ValuePools pools, int first, int count) {
        InstanceGenerator generator = new InstanceGenerator(Filling.of(layouts, visible, pools, mayBeEmpty), pools);
        List<Instance> fair = new ArrayList<>();
        int next = first;
        int end = first + count * MOST_CANDIDATES;
        // assumptions and empty tables refuse some: a few more make up for them
        for (int batch = count; next < end && fair.size() < count; batch = 2 * (count - fair.size())) {
            List<Instance> candidates = generator.generate(next, Math.min(batch, end - next), checks);
            next += candidates.size();
            fair.addAll(divides ? keeping(candidates, pools, table -> true) : among(opened(candidates), table -> true));
        }
        return fair.subList(0, Math.min(count, fair.size()));
    }

    /** Databases with several times the rows of an instance, in two ways: see {@link Copies}. */
    List<Copies> copies(Clues clues) {
        ValuePools pools = new ValuePools(catalog, visible, clues);
        return List.of(new Copies(catalog, pools, true), new Copies(catalog, pools, false));
    }

    /** Makes databases out of others, with values from {@code pools}, by changes to what {@code query} reads. */
    Variation variation(ValuePools pools, ParsedSql query) {
        return variation(pools, query, named(query));
    }

    /** The same by changes to some tables alone; to all of them where none is given. */
    Variation variation(ValuePools pools, ParsedSql query, Set<String> tables) {
        Set<String> words = new HashSet<>();
        query.tokens().tokens().stream().filter(SqlToken::isName).forEach(token -> words.add(token.name()));
        return new Variation(
                Filling.of(layouts, visible, pools, mayBeEmpty),
                pools,
                filling -> tables.isEmpty() || tables.contains(filling.layout().name()),
                column -> words.contains(column.toLowerCase(Locale.ROOT)));
    }

    /** Makes databases in which rows of the tables that {@code query} reads stand twice. */
    TwinRows twinRows(ValuePools pools, ParsedSql query) {
        Set<String> tables = named(query);
        if (tables.isEmpty()) {
            layouts.forEach(layout -> tables.add(layout.name()));
        }
        return new TwinRows(Filling.of(layouts, visible, pools, mayBeEmpty), pools, tables);
    }

    /** The tables that a query names; none where that cannot be said. */
    Set<String> named(ParsedSql query) {
        Set<String> tables = new HashSet<>();
        scratch.tablesNamed(query).ifPresent(named -> named.forEach(table -> tables.add(TableLayout.name(table))));
        return tables;
    }

    /** What {@code query} reads of the visible database, and a few rows of every other table: an answer may read them. */
    Instance visible(ParsedSql query) {
        Predicate<TableRows> read = read(List.of(query));
        return withoutOrphans(new Instance(visible.stream()
                .map(table -> read.test(table)
                        ? table
                        : new TableRows(
                                table.table(),
                                table.rows()
                                        .subList(
                                                0,
                                                Math.min(FEW_ROWS, table.rows().size()))))
                .toList()));
    }

    /**
     * What is left of {@code candidates} without the rows that CHECKs refuse, where that is fair.
     *
     * @param candidates databases whose keys hold
     * @param pools those that their values come from
     * @param read which tables are read at all; whether the others have rows makes no difference
     */
    List<Instance> keeping(List<Instance> candidates, ValuePools pools, Predicate<TableRows> read) {
        List<List<TableRows>> kept = new ArrayList<>();
        candidates.forEach(candidate -> kept.add(new ArrayList<>(
                divides ? withDecimals(candidate, pools.namedDecimals()).tables() : candidate.tables())));
        for (int i = 0; i < layouts.size(); i++) {
            BaseTable table = layouts.get(i).table();
            if (!table.checks().isEmpty()) {
                int place = i;
                List<List<Row>> rows = checks.keeping(
                        table,
                        kept.stream().map(tables -> tables.get(place).rows()).toList());
                for (int j = 0; j < rows.size(); j++) {
                    kept.get(j).set(i, new TableRows(table, rows.get(j)));
                }
            }
        }
        return among(opened(kept.stream().map(Instance::new).toList()), read);
    }

    private Instance withDecimals(Instance instance, Set<BigDecimal> exact) {
        List<TableRows> tables = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            tables.add(Binary.decimals(instance.tables().get(i), layouts.get(i), exact));
        }
        return new Instance(tables);
    }

    private List<Instance> opened(List<Instance> instances) {
        return instances.stream()
                .map(instance -> withoutOrphans(trails.opened(instance)))
                .toList();
    }

    /**
     * The fair ones of {@code candidates}, whose keys and CHECKs hold.
     *
     * @param read which tables are read at all; whether the others have rows makes no difference
     */
    List<Instance> among(List<Instance> candidates, Predicate<TableRows> read) {
        List<Instance> filled =
                candidates.stream().filter(instance -> mayBe(instance, read)).toList();
        if (assumptions.isEmpty()) {
            return filled;
        }
        return scratch.keepingAssumptions(filled, assumptions)
                .orElseGet(() -> filled.stream()
                        .limit(singly)
                        .filter(instance ->
                                bench.on(instance, this::assumptionsHold).orElse(false))
                        .toList());
    }

    /**
     * Whether every table that is read and has rows in the visible dataset, and may not be empty by the kata's word, has some, and no row leads in a circle that
     * may not.
     */
    boolean mayBe(Instance instance, Predicate<TableRows> read) {
        return trails.areOpen(instance)
                && instance.tables().stream()
                        .noneMatch(table -> table.rows().isEmpty()
                                && read.test(table)
                                && needRows.contains(TableLayout.name(table.table())));
    }

    private boolean assumptionsHold(Session session) {
        return assumptions.stream()
                .allMatch(assumption -> session.query(asQuery(assumption), 1) instanceof Outcome.Rows rows
                        && rows.table().rows().stream().noneMatch(row -> Boolean.FALSE.equals(row.get(0))));
    }

    /** Which tables the queries and the assumptions read, those included that such a table's foreign keys need. */
    Predicate<TableRows> read(List<ParsedSql> queries) {
        List<ParsedSql> statements = new ArrayList<>(assumed);
        statements.addAll(queries);
        Optional<Set<String>> names = scratch.tablesRead(statements);
        return table -> names.isEmpty() || names.get().contains(TableLayout.name(table.table()));
    }

    /** Every part of an instance of few rows that leaves no row without its parent, of at most {@code most} rows, the smallest first. */
    List<Instance> parts(Instance instance, int most) {
        return new Parts(instance, layouts).ofRows(most);
    }

    /** Whether a column is part of a unique key; both counted from 0. */
    boolean isKey(int table, int column) {
        return layouts.get(table).held().contains(column);
    }

    /** The instance without the rows whose parent is not there. */
    Instance withoutOrphans(Instance instance) {
        return instance.withoutOrphans(layouts);
    }
}
