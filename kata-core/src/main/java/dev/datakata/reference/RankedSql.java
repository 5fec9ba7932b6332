package dev.datakata.reference;

import dev.datakata.sql.order.TopLevelOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query whose rows say their place in its own order: one more column, last, numbers the ties. Where many databases are asked in one statement the order of rows is
 * lost, this column is not.
 */
final class RankedSql {
    private RankedSql() {}

    /** A sort key: the place of its column, counted from 0. */
    record Key(int column, boolean descending, boolean nullsFirst) {
        private String sql() {
            return "c" + column + (descending ? " DESC" : "") + (nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /**
     * The query that {@code order} took apart, without its LIMIT.
     *
     * @param width its columns
     */
    static String of(TopLevelOrder order, int width) {
        return of(order.sqlWithKeys(), width + order.appended(), width, keys(order, width));
    }

    /** The sort keys of a query with {@code width} columns, by their places in {@link TopLevelOrder#sqlWithKeys}. */
    static List<Key> keys(TopLevelOrder order, int width) {
        return order.keys().stream()
                .map(key -> new Key(
                        key.in(width + order.appended()),
                        key.item().descending(),
                        key.item().nullsFirst().orElse(false)))
                .toList();
    }

    /**
     * A query, ordered by columns of its own.
     *
     * @param columns how many it has
     * @param width how many of them are wanted, from the first on
     */
    static String of(String query, int columns, int width, List<Key> keys) {
        return "SELECT " + names(width) + ", dense_rank() OVER (ORDER BY "
                + keys.stream().map(Key::sql).collect(Collectors.joining(", ")) + ") AS datakata_rank FROM (" + query
                + "\n) AS datakata_ordered(" + names(columns) + ")";
    }

    private static String names(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }
}
