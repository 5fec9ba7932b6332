package dev.datakata.comparison;

import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.Table;
import dev.datakata.table.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares rows under one contract: values by type, duplicates counted, ties in any order, a tie cut by LIMIT in any right-sized part. */
public final class TableComparison {
    private final Tolerance tolerance;
    private final boolean midnights;
    private final List<Integer> key;

    /**
     * @param tolerance for floating values
     * @param comparable whether a date equals the timestamp of its midnight ({@code types: comparable})
     * @param key positions of the columns that identify a row in a diff, counted from 0; may be empty
     */
    public TableComparison(Tolerance tolerance, boolean comparable, List<Integer> key) {
        this.tolerance = tolerance;
        this.midnights = comparable;
        this.key = List.copyOf(key);
    }

    /**
     * Compares an answer with what is expected. Both have the same number of columns.
     *
     * @param complete whether {@code actual} holds all of the answer's rows, or reading stopped because there were too many
     */
    public Comparison compare(Expected expected, Table actual, boolean complete) {
        RowMatching matching = matching(expected.columns(), actual.columns());
        if (complete && accepts(expected, actual.rows(), matching)) {
            if (!expected.ordered()) {
                return new Comparison.Same();
            }
            int wrong = firstOutOfOrder(expected, actual.rows(), matching);
            if (wrong < 0) {
                return new Comparison.Same();
            }
            return new Comparison.OrderDiffers(
                    wrong + 1L, expected.rows().get(wrong), actual.rows().get(wrong));
        }
        return new Comparison.RowsDiffer(new RowDiffs(matching, key, expected.columns())
                .diff(likeliest(expected, actual.rows(), matching), actual, complete));
    }

    /** Whether the rows are ones that {@code expected} allows, in whatever order. */
    public boolean allows(Expected expected, Table actual) {
        return accepts(expected, actual.rows(), matching(expected.columns(), actual.columns()));
    }

    /** Whether the two tables hold the same multiset of rows. */
    public boolean sameRows(Table expected, Table actual) {
        return sameRows(expected.columns(), actual.columns()).test(expected.rows(), actual.rows());
    }

    /** Whether two lists of rows hold the same multiset, for any number of lists under the same columns. */
    public BiPredicate<List<Row>, List<Row>> sameRows(List<Column> expected, List<Column> actual) {
        AtomicReference<@Nullable RowMatching> matching = new AtomicReference<>();
        return (wanted, given) -> {
            if (wanted.size() != given.size()) {
                return false;
            }
            // most rows come in one order and one scale: then there is nothing to match
            return wanted.equals(given)
                    || Objects.requireNonNull(
                                    matching.updateAndGet(known -> known == null ? matching(expected, actual) : known))
                            .match(wanted, given)
                            .none();
        };
    }

    /** A row in a form that is equal for rows of the same values, but for what is floating. */
    public List<@Nullable Object> exactly(List<@Nullable Object> values) {
        Canonical canonical = new Canonical(midnights);
        List<@Nullable Object> exact = new ArrayList<>(values.size());
        values.forEach(value -> exact.add(canonical.of(value)));
        return exact;
    }

    /** Whether two rows hold the same values in the given columns, floating ones within {@code tolerance}. */
    public static boolean sameValues(Row a, Row b, List<Integer> columns, Tolerance tolerance) {
        Canonical canonical = new Canonical(false);
        return columns.stream()
                .allMatch(
                        column -> Canonical.near(canonical.of(a.get(column)), canonical.of(b.get(column)), tolerance));
    }

    private RowMatching matching(List<Column> expected, List<Column> actual) {
        boolean[] approximate = new boolean[expected.size()];
        for (int column = 0; column < approximate.length; column++) {
            approximate[column] = approximate(expected.get(column)) || approximate(actual.get(column));
        }
        return new RowMatching(approximate, new Canonical(midnights), tolerance);
    }

    private static boolean approximate(Column column) {
        TypeFamily family = column.type().family();
        if (family == TypeFamily.LIST
                || family == TypeFamily.STRUCT
                || family == TypeFamily.MAP
                || family == TypeFamily.UNION) {
            String name = column.type().name().toUpperCase(Locale.ROOT);
            return name.contains("DOUBLE") || name.contains("FLOAT") || name.contains("REAL");
        }
        return family == TypeFamily.FLOATING;
    }

    private static boolean accepts(Expected expected, List<Row> actual, RowMatching matching) {
        if (actual.size() != expected.size()) {
            return false;
        }
        List<Row> whole = new ArrayList<>();
        List<Expected.Part> cut = new ArrayList<>();
        for (Expected.Part part : expected.parts()) {
            if (part.whole()) {
                whole.addAll(part.group());
            } else {
                cut.add(part);
            }
        }
        RowMatching.Unmatched rest = matching.match(whole, actual);
        if (!rest.expected().isEmpty()) {
            return false;
        }
        List<Row> fromCut = pick(actual, rest.actual());
        if (cut.isEmpty()) {
            return fromCut.isEmpty();
        }
        if (cut.size() == 1) {
            return matching.match(cut.get(0).group(), fromCut).actual().isEmpty();
        }
        // two groups are cut, one at the front and one at the back: what is not of the one must be of the other, and
        // fit
        List<Row> notFront =
                pick(fromCut, matching.match(cut.get(0).group(), fromCut).actual());
        List<Row> notBack =
                pick(fromCut, matching.match(cut.get(1).group(), fromCut).actual());
        return notFront.size() <= cut.get(1).take()
                && notBack.size() <= cut.get(0).take()
                && matching.match(cut.get(1).group(), notFront).actual().isEmpty()
                && matching.match(cut.get(0).group(), notBack).actual().isEmpty();
    }

    /** The index of the first row of the first group that is not where it belongs; −1 if all are. */
    private static int firstOutOfOrder(Expected expected, List<Row> actual, RowMatching matching) {
        int position = 0;
        for (Expected.Part part : expected.parts()) {
            List<Row> there = actual.subList(position, position + part.take());
            List<Integer> strangers = matching.match(part.group(), there).actual();
            if (!strangers.isEmpty()) {
                return position + strangers.get(0);
            }
            position += part.take();
        }
        return -1;
    }

    /** Of all results the reference allows, one that has most rows in common with the answer. */
    private static List<Row> likeliest(Expected expected, List<Row> actual, RowMatching matching) {
        List<Row> rows = new ArrayList<>();
        for (Expected.Part part : expected.parts()) {
            if (part.whole()) {
                rows.addAll(part.group());
                continue;
            }
            List<Integer> absent = matching.match(part.group(), actual).expected();
            List<Row> present = new ArrayList<>(part.group());
            List<Row> others = pick(part.group(), absent);
            for (int i = absent.size() - 1; i >= 0; i--) {
                present.remove((int) absent.get(i));
            }
            present.addAll(others);
            rows.addAll(present.subList(0, part.take()));
        }
        return rows;
    }

    private static List<Row> pick(List<Row> rows, List<Integer> indexes) {
        return indexes.stream().map(rows::get).toList();
    }
}
