package dev.datakata.reference;

import dev.datakata.sql.order.OrderItem;
import dev.datakata.sql.order.TopLevelOrder;
import java.util.List;
import java.util.Locale;

/**
 * One key of an ORDER BY.
 *
 * @param column the place of the result's column that it is; negative if it is none
 * @param words its words where it is no column of the result
 */
record SortKey(int column, String words, boolean descending, boolean nullsFirst) {
    /** The keys of a query with {@code width} columns. */
    static List<SortKey> of(TopLevelOrder order, int width) {
        return order.keys().stream()
                .map(key -> {
                    int place = key.in(width + order.appended());
                    OrderItem item = key.item();
                    return new SortKey(
                            place < width ? place : -1,
                            place < width ? "" : item.expression().toLowerCase(Locale.ROOT),
                            item.descending(),
                            item.nullsFirst().orElse(false));
                })
                .toList();
    }
}
