package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.engine.TypeName;
import dev.datakata.reference.TableRows;
import dev.datakata.sql.literal.Literal;
import dev.datakata.sql.name.JoinPairs;
import dev.datakata.table.Row;
import dev.datakata.table.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For each column the values worth trying: what the statements and the visible rows name, and what lies beside it. */
final class ValuePools {
    /** Visible values of a column that are taken: more would thin out the telling ones. */
    private static final int VISIBLE_VALUES = 8;

    /** Values of a column that another one's texts are made to contain. */
    private static final int PARTS = 5;

    /** Positive numbers that all have as many digits, so many or more, are no amounts: seconds since 1970, phone numbers, bar codes. */
    private static final int LONG_DIGITS = 10;

    private static final BigInteger FIRST_YEAR = BigInteger.valueOf(1900);
    private static final BigInteger LAST_YEAR = BigInteger.valueOf(2100);

    /** Tables of so many rows come anyway. */
    private static final int USUAL_ROWS = 6;

    private final Catalog catalog;
    private final Map<ColumnKey, Pool> pools = new LinkedHashMap<>();
    /** Columns of which a visible text has a blank in it. */
    private final Set<ColumnKey> sentences = new HashSet<>();
    /** Columns of which none has. */
    private final Set<ColumnKey> words = new HashSet<>();

    private final Map<ColumnKey, Fit> narrowed = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Set<BigDecimal> namedDecimals;
    private final List<JoinedColumns> joined = new ArrayList<>();
    private final Set<ColumnKey> constant = new HashSet<>();
    private final Neighbours neighbours;
    private final Map<String, Integer> uses;
    private final Map<ColumnKey, Set<ColumnKey>> compared = new HashMap<>();

    /** Two columns that are compared with each other. */
    record JoinedColumns(ColumnKey left, ColumnKey right) {}

    /**
     * Two columns of one table of which a row's {@code to} is looked up in other rows' {@code from}.
     *
     * @param from the column looked up
     * @param to the column that leads there
     */
    record Chain(String from, String to) {}

    /**
     * @param visible the visible dataset, which shows what values look like
     * @param clues constants and joins of the statements
     */
    ValuePools(Catalog catalog, List<TableRows> visible, Clues clues) {
        this.catalog = catalog;
        this.uses = clues.uses();
        Map<ColumnKey, Set<Integer>> signs = new HashMap<>();
        // columns whose values are told from what is written beside them by their form or length
        Set<ColumnKey> apart = new HashSet<>();
        for (TableRows table : visible) {
            List<TableColumn> columns = TableRows.insertable(table.table());
            for (int i = 0; i < columns.size(); i++) {
                TableColumn column = columns.get(i);
                ColumnKey key = ColumnKey.of(table.table(), column.name());
                pools.put(key, pool(table, column, i, clues, catalog));
                boolean text = column.type().family() == TypeFamily.TEXT;
                Set<Object> seen = visibleValues(table.rows(), i, Integer.MAX_VALUE);
                if (text) {
                    signs.put(key, Texts.commonSigns(seen));
                    if (seen.size() > 1) {
                        (seen.stream().anyMatch(ValuePools::hasBlank) ? sentences : words).add(key);
                    }
                }
                digitsKept(seen).ifPresent(digits -> keepLength(key, digits));
                boolean formed = !column.enumValues().isEmpty()
                        || (text && TextShape.of(seen).isPresent());
                if (formed || AlikeTexts.areOfOneLength(seen)) {
                    apart.add(key);
                }
                if (formed
                        || clues.literals().stream()
                                .anyMatch(literal -> NamedColumns.meets(literal, table.table(), column))) {
                    constant.add(key);
                }
            }
        }
        shareInside(visible);
        eachPair(clues.concatenated(), (left, right) -> readAlike(left, right, apart));
        eachPair(clues.containing(), (left, right) -> contain(left, right, apart, signs));
        eachPair(clues.pairs(), (left, right) -> {
            joined.add(new JoinedColumns(left, right));
            share(left, right, catalog);
        });
        eachPair(clues.pairs(), this::compare);
        eachPair(clues.byOrder(), this::compare);
        compared.forEach((column, others) -> others.forEach(other -> convert(other, column)));
        this.neighbours = new Neighbours(clues);
        this.namedDecimals = Binary.named(clues.literals());
        for (Literal literal : clues.literals()) {
            whole(literal)
                    .filter(n -> n >= 2 && n <= 12)
                    .map(Long::intValue)
                    .filter(n -> !counts.contains(n))
                    .ifPresent(counts::add);
        }
    }

    /** The decimals that the statements name, and their neighbours: a comparison turns there. */
    Set<BigDecimal> namedDecimals() {
        return namedDecimals;
    }

    /**
     * Whether databases of these pools are of no other kind than those of {@code known}: no column has a value that it lacks there or only seldom
     * has, and no number of rows and no distance is new.
     */
    boolean addNothingTo(ValuePools known) {
        boolean moments = pools.values().stream()
                .flatMap(pool -> pool.values().stream())
                .anyMatch(value -> value instanceof Temporal);
        return pools.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().addsNothingTo(known.pools.getOrDefault(entry.getKey(), new Pool())))
                && counts.stream().allMatch(count -> count <= USUAL_ROWS || known.counts.contains(count))
                && neighbours.addNothingTo(known.neighbours, moments);
    }

    /** What a column takes. */
    Fit fit(BaseTable table, TableColumn column) {
        return narrowed.getOrDefault(ColumnKey.of(table, column.name()), Fit.of(column.type()));
    }

    Pool of(BaseTable table, String column) {
        return pools.getOrDefault(ColumnKey.of(table, column), new Pool());
    }

    /** Whether the statements compare a column with a constant, or its values have a form of their own that others would break. */
    boolean meetsConstant(ColumnKey column) {
        return constant.contains(column);
    }

    /**
     * Whether a statement that compares these columns finds rows that meet: the columns are compared already, or a foreign key sees to
     * it.
     */
    boolean joins(JoinPairs.Pair pair) {
        return NamedColumns.keys(catalog, pair.left()).stream()
                .allMatch(left -> NamedColumns.keys(catalog, pair.right()).stream()
                        .allMatch(right -> left.equals(right)
                                || joined.contains(new JoinedColumns(left, right))
                                || joined.contains(new JoinedColumns(right, left))
                                || refers(left, right, catalog)
                                || refers(right, left, catalog)));
    }

    private static boolean refers(ColumnKey child, ColumnKey parent, Catalog catalog) {
        return catalog.table(child.schema(), child.table()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.referencedSchema().equalsIgnoreCase(parent.schema())
                        && key.referencedTable().equalsIgnoreCase(parent.table()))
                .anyMatch(key -> IntStream.range(0, key.columns().size())
                        .anyMatch(i -> key.columns().get(i).equalsIgnoreCase(child.column())
                                && key.referencedColumns().get(i).equalsIgnoreCase(parent.column())));
    }

    /** The columns that the statements compare with {@code column}, for equality or by order; itself if they compare it in two rows. */
    Set<ColumnKey> comparedWith(ColumnKey column) {
        return compared.getOrDefault(column, Set.of());
    }

    /** Each two columns that are compared for equality. */
    List<JoinedColumns> joined() {
        return joined;
    }

    /** The chains that rows of {@code table} can make. */
    List<Chain> chains(BaseTable table) {
        List<Chain> chains = new ArrayList<>();
        for (JoinedColumns pair : joined) {
            boolean here = pair.left().equals(ColumnKey.of(table, pair.left().column()))
                    && pair.right().equals(ColumnKey.of(table, pair.right().column()));
            // of columns of different types one's value is none of the other's
            boolean alike = pools.get(pair.left()) == pools.get(pair.right());
            if (here && alike && !pair.left().equals(pair.right())) {
                chains.add(new Chain(pair.left().column(), pair.right().column()));
                chains.add(new Chain(pair.right().column(), pair.left().column()));
            }
        }
        return chains;
    }

    /** What lies beside values. */
    Neighbours neighbours() {
        return neighbours;
    }

    /** Small whole numbers the statements name: tables of about that size may tell them apart (HAVING count(*) ≥ 5, LIMIT 3). */
    List<Integer> counts() {
        return counts;
    }

    /** How often a statement reads a table, at most: rows of a table that is joined to itself have to meet others of the same. */
    int uses(BaseTable table) {
        return uses.getOrDefault(TableLayout.name(table), 1);
    }

    private static Pool pool(TableRows table, TableColumn column, int position, Clues clues, Catalog catalog) {
        Pool pool = new Pool();
        if (!column.enumValues().isEmpty()) {
            column.enumValues().forEach(pool::core);
            return pool;
        }
        Set<Object> visible = visibleValues(table.rows(), position);
        List<Literal> meeting = new ArrayList<>();
        List<Literal> others = new ArrayList<>();
        StandIns standIns = new StandIns(
                clues.literals(), column.type().family(), visibleValues(table.rows(), position, Integer.MAX_VALUE));
        for (Literal literal : clues.literals()) {
            if (standIns.has(literal)) {
                continue;
            }
            boolean meets = NamedColumns.meets(literal, table.table(), column)
                    || NamedColumns.meetsByOrder(literal, table.table(), column, clues);
            (meets ? meeting : others).add(literal);
        }
        Values values =
                new Values(pool, column.type(), visible, visibleValues(table.rows(), position, Integer.MAX_VALUE));
        if (clues.literals().stream().anyMatch(ValuePools::takesTextsApart)) {
            values.keepShape();
        }
        meeting.forEach(literal -> values.addLiteral(literal, true));
        values.addVisible(clues.coarsenings());
        others.stream()
                .filter(literal -> literal.columns().stream().noneMatch(name -> NamedColumns.isColumn(name, catalog)))
                .forEach(literal -> values.addLiteral(literal, false));
        values.addDefaults();
        return pool;
    }

    /** Whether a statement looks for words inside texts, so that a text of one word may be none that it has to understand. */
    private static boolean takesTextsApart(Literal literal) {
        return (literal.kind() == Literal.Kind.REGULAR_EXPRESSION && !Texts.sorts(literal))
                || literal.value().equals(" ");
    }

    static Set<Object> visibleValues(List<Row> rows, int position) {
        return visibleValues(rows, position, VISIBLE_VALUES);
    }

    private static Set<Object> visibleValues(List<Row> rows, int position, int most) {
        Set<Object> values = new LinkedHashSet<>();
        for (Row row : rows) {
            @Nullable Object value = row.get(position);
            if (value != null && values.size() < most) {
                values.add(value);
            }
        }
        return values;
    }

    private void eachPair(Set<JoinPairs.Pair> pairs, BiConsumer<ColumnKey, ColumnKey> action) {
        for (JoinPairs.Pair pair : pairs) {
            for (ColumnKey left : NamedColumns.keys(catalog, pair.left())) {
                for (ColumnKey right : NamedColumns.keys(catalog, pair.right())) {
                    action.accept(left, right);
                }
            }
        }
    }

    private void compare(ColumnKey left, ColumnKey right) {
        compared.computeIfAbsent(left, key -> new LinkedHashSet<>()).add(right);
        compared.computeIfAbsent(right, key -> new LinkedHashSet<>()).add(left);
    }

    /** Columns that are written beside each other without anything between get values that read the same when they are: 1 and 112, 11 and 12. */
    private void readAlike(ColumnKey left, ColumnKey right, Set<ColumnKey> apart) {
        ColumnKey first = home(left);
        ColumnKey second = home(right);
        Pool before = pools.get(first);
        Pool behind = pools.get(second);
        if (before != null && behind != null && !apart.contains(first) && !apart.contains(second)) {
            AlikeTexts.add(before, fit(catalog, first), behind, fit(catalog, second));
        }
    }

    /** Columns get the moments and long numbers that stand inside the values of others, in lists and STRUCTs: they may be compared with those. */
    private void shareInside(List<TableRows> visible) {
        Set<Object> inside = new LinkedHashSet<>();
        Set<ColumnKey> outside = new LinkedHashSet<>();
        for (TableRows table : visible) {
            List<TableColumn> columns = TableRows.insertable(table.table());
            for (int i = 0; i < columns.size(); i++) {
                if (TypeName.parse(columns.get(i).type().name()).nested()) {
                    visibleValues(table.rows(), i).stream()
                            .flatMap(Nested::leaves)
                            .filter(value -> value instanceof Temporal
                                    || value.toString().length() >= LONG_DIGITS)
                            .forEach(inside::add);
                } else {
                    outside.add(ColumnKey.of(table.table(), columns.get(i).name()));
                }
            }
        }
        for (ColumnKey column : outside) {
            Pool pool = Objects.requireNonNull(pools.get(column));
            Fit fit = narrowed.getOrDefault(column, fit(catalog, column));
            inside.stream()
                    .filter(value -> !pool.isEmpty()
                            && pool.first().getClass() == value.getClass()
                            && fit.stored(value).isPresent())
                    .forEach(pool::near);
        }
    }

    /** A column in which another one's text is looked for gets that text, with more before or behind it, or in another case. */
    private void contain(ColumnKey whole, ColumnKey part, Set<ColumnKey> apart, Map<ColumnKey, Set<Integer>> signs) {
        Pool pool = pools.get(whole);
        Pool sought = pools.get(part);
        if (pool == null || sought == null || pool == sought || apart.contains(whole)) {
            return;
        }
        if (family(catalog, whole) == TypeFamily.TEXT && family(catalog, part) == TypeFamily.TEXT) {
            // those that are found somewhere are the ones that can be found nearly
            List<String> texts = pool.values().stream().map(Object::toString).toList();
            sought.values().stream()
                    .map(Object::toString)
                    .sorted(Comparator.comparing(
                            text -> texts.stream().noneMatch(other -> other.contains(text) && !other.equals(text))))
                    .limit(PARTS)
                    .forEach(text -> Texts.containing(pool, text, signs.getOrDefault(whole, Set.of())));
        }
    }

    /**
     * How many digits every value of a column has, where a reader takes it that all have as many: years, and numbers so long that they are moments or codes. A second
     * that is one of 1970 could make a statement count every minute until today.
     */
    private static Optional<Integer> digitsKept(Set<Object> visible) {
        if (visible.size() < 2 || !visible.stream().allMatch(BigInteger.class::isInstance)) {
            return Optional.empty();
        }
        List<BigInteger> numbers = visible.stream().map(BigInteger.class::cast).toList();
        boolean years = numbers.stream()
                .allMatch(number -> number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0);
        Set<Integer> lengths =
                numbers.stream().map(number -> number.toString().length()).collect(Collectors.toSet());
        int digits = lengths.iterator().next();
        boolean longOnes =
                lengths.size() == 1 && digits >= LONG_DIGITS && numbers.get(0).signum() > 0;
        return years || longOnes ? Optional.of(digits) : Optional.empty();
    }

    /** Has a column hold numbers of so many digits alone: nobody grants a year of one digit, and beside a month it has to be told from that. */
    private void keepLength(ColumnKey column, int digits) {
        Pool pool = Objects.requireNonNull(pools.get(column));
        Fit narrow = fit(catalog, column).ofDigits(digits);
        narrowed.put(column, narrow);
        pool.retain(pool.values().stream()
                .filter(value -> narrow.stored(value).isPresent())
                .collect(Collectors.toSet()));
    }

    /** The column that a column's values come from: a referring one has those that it refers to. */
    private ColumnKey home(ColumnKey column) {
        return catalog.table(column.schema(), column.table()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> key.columns().size() == 1 && key.columns().get(0).equalsIgnoreCase(column.column()))
                .flatMap(key -> catalog.table(key.referencedSchema(), key.referencedTable()).stream()
                        .map(parent ->
                                ColumnKey.of(parent, key.referencedColumns().get(0))))
                .findFirst()
                .orElse(column);
    }

    private static boolean hasBlank(Object text) {
        return text.toString().strip().indexOf(' ') >= 0;
    }

    /** A column of words that is compared with one of sentences gets those of a single word alone. */
    private static void meet(Pool words, Pool sentences) {
        words.values().forEach(sentences::near);
        sentences.values().stream().filter(text -> !hasBlank(text)).forEach(words::near);
    }

    /** Columns that are compared with each other draw from one pool, or their rows would never meet. */
    private void share(ColumnKey left, ColumnKey right, Catalog catalog) {
        Pool a = pools.get(left);
        Pool b = pools.get(right);
        if (a == null || b == null || a == b || family(catalog, left) != family(catalog, right)) {
            return;
        }
        boolean inRight = words.contains(left) && sentences.contains(right);
        boolean inLeft = words.contains(right) && sentences.contains(left);
        if (inRight || inLeft) {
            meet(inRight ? a : b, inRight ? b : a);
            return;
        }
        a.join(b);
        // values that both can store, or the narrower column would take none of the wider one's
        Set<Object> stored = new LinkedHashSet<>();
        a.values().stream()
                .filter(value -> fit(catalog, left).stored(value).isPresent()
                        && fit(catalog, right).stored(value).isPresent())
                .forEach(stored::add);
        a.retain(stored);
        pools.replaceAll((key, pool) -> pool == b ? a : pool);
    }

    /** Has a column that is compared with one of another type hold some of that one's values, as its own type writes them. */
    private void convert(ColumnKey from, ColumnKey to) {
        Pool source = pools.get(from);
        Pool target = pools.get(to);
        if (source != null && target != null && family(catalog, from) != family(catalog, to)) {
            Fit fit = narrowed.getOrDefault(to, fit(catalog, to));
            source.values().stream()
                    .limit(VISIBLE_VALUES)
                    .flatMap(value -> Converted.to(family(catalog, to), value))
                    .filter(value -> fit.stored(value).isPresent())
                    .forEach(target::near);
        }
    }

    private static TypeFamily family(Catalog catalog, ColumnKey key) {
        return catalog.table(key.schema(), key.table())
                .flatMap(table -> table.column(key.column()))
                .map(column -> column.enumValues().isEmpty() ? column.type().family() : TypeFamily.OTHER)
                .orElse(TypeFamily.OTHER);
    }

    private static Fit fit(Catalog catalog, ColumnKey key) {
        return catalog.table(key.schema(), key.table())
                .flatMap(table -> table.column(key.column()))
                .map(column -> Fit.of(column.type()))
                .orElseThrow();
    }

    static Optional<Long> whole(Literal literal) {
        if (literal.kind() != Literal.Kind.NUMBER && literal.kind() != Literal.Kind.ROW_COUNT) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(literal.value()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
