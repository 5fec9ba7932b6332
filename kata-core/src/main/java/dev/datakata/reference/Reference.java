package dev.datakata.reference;

import dev.datakata.comparison.Expected;
import dev.datakata.comparison.TableComparison;
import dev.datakata.comparison.Tolerance;
import dev.datakata.content.Contract;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Query;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.order.OrderItem;
import dev.datakata.sql.order.TopLevelOrder;
import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.SqlType;
import dev.datakata.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The author's query with the contract it keeps: says what is expected on a database.
 *
 * <p>Ties are found by the reference's own sort keys, so that an order by a column that is not shown, a descending one or one with
 * NULLs first is judged without a second implementation of sorting.
 */
public final class Reference {
    /** More rows than this no reference may give: they are held in memory for every dataset. */
    private static final long MAX_ROWS = 1_000_000;

    private static final Pattern PLAIN_NAME = Pattern.compile("\\w+");

    private final SourceFile file;
    private final String sql;
    private final ParsedSql parsed;
    private final Contract contract;
    private final List<Column> columns;
    private final List<Column> ownColumns;
    private final Optional<TopLevelOrder> order;
    private final List<Integer> orderPositions;
    private final TableComparison comparison;

    /**
     * Reads the reference's shape.
     *
     * @param session on a database with the kata's schema and its visible rows
     * @throws ReferenceException if the reference or its contract does not work
     */
    public Reference(Query query, Session session) {
        this.file = query.reference();
        this.sql = statement(query.reference());
        this.parsed = new SqlReader().read(sql);
        this.contract = query.contract();
        Outcome bound = session.check(sql);
        if (!(bound instanceof Outcome.Rows described)) {
            throw broken(bound);
        }
        this.ownColumns = described.table().columns();
        this.columns = contractColumns();
        this.order = TopLevelOrder.of(sql).filter(shape -> keepsRows(shape, session));
        this.orderPositions = orderPositions();
        this.comparison = new TableComparison(
                contract.tolerance().isPresent()
                        ? new Tolerance(contract.tolerance().getAsDouble())
                        : Tolerance.DEFAULT,
                contract.types() == Contract.Types.COMPARABLE,
                keyPositions());
    }

    private static String statement(SourceFile file) {
        return Script.of(file.text()).statements().stream()
                .findFirst()
                .map(StatementText::text)
                .orElseThrow(
                        () -> new ReferenceException(file.name() + ":1", "there is no statement in the reference"));
    }

    /** The columns a right answer has: the contract's names and types, the reference's where the contract is silent. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns that the reference itself gives on the prompt's dataset. */
    public List<Column> ownColumns() {
        return ownColumns;
    }

    /** The contract. */
    public Contract contract() {
        return contract;
    }

    /** The reference's one statement. */
    public String sql() {
        return sql;
    }

    /** The reference's one statement, as far as it can be read. */
    public ParsedSql parsed() {
        return parsed;
    }

    /** The comparison that the contract asks for. */
    public TableComparison comparison() {
        return comparison;
    }

    /** The sort keys in words of SQL, such as {@code total DESC}; empty where any order is right. */
    public List<String> orderKeys() {
        if (contract.order() instanceof KeyOrder keys) {
            return keys.keys().stream()
                    .map(key -> key.column()
                            + (key.descending() ? " DESC" : "")
                            + key.nullsFirst()
                                    .map(first -> first ? " NULLS FIRST" : " NULLS LAST")
                                    .orElse(""))
                    .toList();
        }
        return orderedByReference()
                ? order.orElseThrow().keys().stream()
                        .map(key -> inTheResultsWords(key).toString())
                        .toList()
                : List.of();
    }

    /** The key by its column's name where it is one of the result's: a learner need not know the aliases of tables. */
    private OrderItem inTheResultsWords(TopLevelOrder.Key key) {
        OrderItem item = key.item();
        int place = key.in(ownColumns.size() + order.orElseThrow().appended());
        if (place >= ownColumns.size() || !item.expression().contains(".")) {
            return item;
        }
        String name = columns.get(place).name();
        return PLAIN_NAME.matcher(name).matches() ? new OrderItem(name, item.descending(), item.nullsFirst()) : item;
    }

    private boolean orderedByReference() {
        return contract.order() instanceof Contract.ReferenceOrder
                && order.isPresent()
                && !order.get().keys().isEmpty();
    }

    /** Whether an order is asked for. */
    public boolean ordered() {
        return contract.order() instanceof KeyOrder || orderedByReference();
    }

    /**
     * Whether an answer whose rows are right is also in the right order, since it sorts by the columns of the result that the contract
     * sorts by, or in the reference's own words. Further keys of its own do no harm.
     *
     * @param columns the answer's columns
     */
    boolean sortedBy(ParsedSql answer, List<Column> columns) {
        Optional<TopLevelOrder> other = TopLevelOrder.of(answer.text());
        if (!ordered() || other.isEmpty()) {
            return !ordered();
        }
        List<SortKey> wanted = sortKeys();
        List<SortKey> given = SortKey.of(other.get(), columns.size());
        return wanted.size() <= given.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> wanted.get(i).equals(given.get(i)))
                && wanted.stream().allMatch(key -> plainlySorted(key, columns))
                && Stream.of(parsed, answer)
                        .noneMatch(sql -> sql.tokens().tokens().stream().anyMatch(token -> token.is("COLLATE")));
    }

    /** Whether equal values of the key's column sort alike in the reference and the answer: an enum sorts by its own order. */
    private boolean plainlySorted(SortKey key, List<Column> columns) {
        if (key.column() < 0) {
            return true;
        }
        SqlType own = ownColumns.get(key.column()).type();
        SqlType other = columns.get(key.column()).type();
        return own.equals(other)
                || Stream.of(own, other).noneMatch(type -> type.name().startsWith("ENUM"));
    }

    /**
     * The query without its LIMIT and with one more column, last, that numbers the rows by the order that is asked for, ties alike. Empty if none is asked for, or
     * it cannot be said in SQL.
     */
    public Optional<ParsedSql> ranked() {
        int width = ownColumns.size();
        if (contract.order() instanceof KeyOrder) {
            String query = order.map(TopLevelOrder::sqlWithoutLimit).orElse(sql);
            return Optional.of(new SqlReader().read(RankedSql.of(query, width, width, contractsKeys())));
        }
        return order.filter(shape -> orderedByReference())
                .map(shape -> new SqlReader().read(RankedSql.of(shape, width)));
    }

    /** The contract's sort keys; empty if it names none. */
    private List<RankedSql.Key> contractsKeys() {
        return contract.order() instanceof KeyOrder
                ? sortKeys().stream()
                        .map(key -> new RankedSql.Key(key.column(), key.descending(), key.nullsFirst()))
                        .toList()
                : List.of();
    }

    /**
     * The query without its LIMIT and OFFSET and with one more column, last, that numbers the rows by the contract's keys, or where it has none by the query's own
     * ORDER BY, ties alike. Empty where nothing sorts the rows or all are let through: then no tie is cut.
     */
    public Optional<ParsedSql> withoutLimit() {
        Optional<TopLevelOrder> cutting = order.filter(
                shape -> shape.limit().isPresent() || shape.offset().isPresent());
        return contract.order() instanceof KeyOrder
                ? cutting.flatMap(shape -> ranked())
                : cutting.filter(shape -> !shape.keys().isEmpty())
                        .map(shape -> new SqlReader().read(RankedSql.of(shape, ownColumns.size())));
    }

    /**
     * Which rows are allowed where the query has a LIMIT or OFFSET; their order aside.
     *
     * @param numbered what {@link #withoutLimit} gave, in any order
     */
    public Expected window(List<Row> numbered) {
        TopLevelOrder shape = order.orElseThrow();
        return new Expected(named(), byRank(numbered), false, shape.offset().orElse(0), shape.limit());
    }

    /** The rows without their last column, the rank, in groups of one rank, the first rank first. */
    private List<List<Row>> byRank(List<Row> numbered) {
        int width = ownColumns.size();
        Map<Object, List<Row>> ties = new TreeMap<>();
        for (Row row : numbered) {
            ties.computeIfAbsent(Objects.requireNonNull(row.get(width)), rank -> new ArrayList<>())
                    .add(new Row(row.values().subList(0, width)));
        }
        return List.copyOf(ties.values());
    }

    private List<SortKey> sortKeys() {
        if (contract.order() instanceof KeyOrder keys) {
            return keys.keys().stream()
                    .map(key -> new SortKey(
                            position(key.column()),
                            "",
                            key.descending(),
                            key.nullsFirst().orElse(false)))
                    .toList();
        }
        return SortKey.of(order.orElseThrow(), ownColumns.size());
    }

    /**
     * What is expected on the session's database, whose rows the author chose: there the reference has to keep its own contract.
     *
     * @throws ReferenceException if the reference fails there, or gives its rows otherwise than the contract's order says
     */
    public Expected expectedOfItself(Session session) {
        Expected expected = expected(session);
        boolean kept = !(contract.order() instanceof KeyOrder)
                || comparison.compare(expected, rows(session, sql), true).same();
        if (!kept) {
            throw new ReferenceException(
                    file.name() + ":1",
                    "the reference's rows do not come in the order of the contract, " + String.join(", ", orderKeys())
                            + ": let its outermost ORDER BY say the same as 'order' in kata.yaml");
        }
        return expected;
    }

    /**
     * What is expected on the session's database.
     *
     * @throws ReferenceException if the reference fails there
     */
    public Expected expected(Session session) {
        if (contract.order() instanceof KeyOrder) {
            return byContractsKeys(session);
        }
        if (order.isEmpty()) {
            return Expected.anyOrder(named(), rows(session, sql).rows());
        }
        Expected windowed = byOwnKeys(order.get(), rows(session, order.get().sqlWithKeys()), orderedByReference());
        return windowed.cutsATie() || orderedByReference() ? windowed : Expected.anyOrder(named(), windowed.rows());
    }

    /** The window is cut by the contract's keys as well: a learner reads of no others. */
    private Expected byContractsKeys(Session session) {
        int width = ownColumns.size();
        // the reference's keys come behind the contract's, so that ties are shown as the reference shows them
        String sorted = order.map(shape -> RankedSql.of(
                        shape.sqlWithKeys(),
                        width + shape.appended(),
                        width,
                        Stream.concat(contractsKeys().stream(), RankedSql.keys(shape, width).stream())
                                .toList()))
                .orElseGet(() -> RankedSql.of(sql, width, width, contractsKeys()));
        List<Row> numbered = given(session, sorted).rows();
        return new Expected(
                named(),
                grouped(byRank(numbered).stream().flatMap(List::stream).toList(), orderPositions),
                true,
                order.map(shape -> shape.offset().orElse(0)).orElse(0L),
                order.map(TopLevelOrder::limit).orElse(OptionalLong.empty()));
    }

    private Expected byOwnKeys(TopLevelOrder shape, Table extended, boolean ordered) {
        int width = ownColumns.size();
        List<Integer> keys = shape.keys().stream()
                .map(key -> key.in(extended.columns().size()))
                .toList();
        List<List<Row>> groups = new ArrayList<>();
        for (List<Row> group : keys.isEmpty() ? oneGroup(extended.rows()) : grouped(extended.rows(), keys)) {
            groups.add(group.stream()
                    .map(row -> new Row(row.values().subList(0, width)))
                    .toList());
        }
        return new Expected(named(), groups, ordered, shape.offset().orElse(0), shape.limit());
    }

    private static List<List<Row>> oneGroup(List<Row> rows) {
        return rows.isEmpty() ? List.of() : List.of(rows);
    }

    private List<List<Row>> grouped(List<Row> rows, List<Integer> keys) {
        Tolerance tolerance = contract.tolerance().isPresent()
                ? new Tolerance(contract.tolerance().getAsDouble())
                : Tolerance.DEFAULT;
        List<List<Row>> groups = new ArrayList<>();
        @Nullable Row previous = null;
        for (Row row : rows) {
            if (previous == null || !TableComparison.sameValues(previous, row, keys, tolerance)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(row);
            previous = row;
        }
        return groups;
    }

    private Table rows(Session session, String text) {
        Table given = given(session, text);
        if (!startsWithOwnColumns(given)) {
            throw new ReferenceException(
                    file.name() + ":1",
                    "the reference's columns depend on the rows: name them, as in PIVOT … ON x IN (…)");
        }
        return given;
    }

    private Table given(Session session, String text) {
        Outcome outcome = session.query(text, MAX_ROWS);
        if (outcome instanceof Outcome.Rows rows && rows.complete()) {
            return rows.table();
        }
        throw broken(outcome);
    }

    private boolean startsWithOwnColumns(Table table) {
        return table.columns().size() >= ownColumns.size()
                && table.columns().stream()
                        .limit(ownColumns.size())
                        .map(Column::name)
                        .toList()
                        .equals(ownColumns.stream().map(Column::name).toList());
    }

    /** Whether taking the query apart kept its meaning, seen on the rows at hand. */
    private boolean keepsRows(TopLevelOrder shape, Session session) {
        Outcome plain = session.query(sql, MAX_ROWS);
        Outcome extended = session.query(shape.sqlWithKeys(), MAX_ROWS);
        if (!(plain instanceof Outcome.Rows rows)) {
            throw broken(plain);
        }
        if (!(extended instanceof Outcome.Rows withKeys)
                || withKeys.table().columns().size() != ownColumns.size() + shape.appended()) {
            return false;
        }
        Expected expected = byOwnKeys(shape, withKeys.table(), true);
        return new TableComparison(Tolerance.DEFAULT, false, List.of())
                .compare(expected, rows.table(), rows.complete())
                .same();
    }

    /** The reference's own types under the contract's names: what its values really are. */
    private List<Column> named() {
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            named.add(new Column(columns.get(i).name(), ownColumns.get(i).type()));
        }
        return named;
    }

    private List<Column> contractColumns() {
        if (contract.columns().isEmpty()) {
            return ownColumns;
        }
        List<ContractColumn> stated = contract.columns().get();
        if (stated.size() != ownColumns.size()) {
            throw new ReferenceException(
                    file.name() + ":1",
                    "the contract has " + stated.size() + " columns, the reference gives " + ownColumns.size());
        }
        List<Column> result = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            SqlType own = ownColumns.get(i).type();
            result.add(new Column(
                    stated.get(i).name(), stated.get(i).type().map(SqlType::new).orElse(own)));
        }
        return result;
    }

    private List<Integer> orderPositions() {
        if (!(contract.order() instanceof KeyOrder keys)) {
            return List.of();
        }
        return keys.keys().stream().map(key -> position(key.column())).toList();
    }

    /** The contract's key; without one, the columns the contract sorts by serve as well. */
    private List<Integer> keyPositions() {
        if (!contract.key().isEmpty()) {
            return contract.key().stream().map(this::position).toList();
        }
        return orderPositions;
    }

    private int position(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw new ReferenceException(
                file.name() + ":1", "the contract names the column " + name + ", which the result does not have");
    }

    private ReferenceException broken(Outcome outcome) {
        int offset = 0;
        String message;
        if (outcome instanceof Outcome.Refused refused) {
            message = refused.message();
            offset = refused.at()
                    .map(at -> at.start() + file.text().indexOf(sql))
                    .orElse(0);
        } else if (outcome instanceof Outcome.TimedOut) {
            message = "the reference runs out of time";
        } else if (outcome instanceof Outcome.Rows) {
            message = "the reference gives more than " + MAX_ROWS + " rows";
        } else if (outcome instanceof Outcome.LimitReached) {
            message = "the reference runs out of memory";
        } else {
            message = "the reference gives no rows";
        }
        return new ReferenceException(file.name() + ":" + file.position(offset).line(), message);
    }
}
