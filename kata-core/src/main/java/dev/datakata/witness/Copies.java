package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.ForeignKey;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the same rows into a database several times, each time under other keys. A query then gives its rows as many times, so that a
 * LIMIT that small databases never reach is reached.
 */
final class Copies {
    private final Map<ColumnKey, ColumnKey> classes = new HashMap<>();
    private final Set<ColumnKey> renamed = new HashSet<>();
    private final Map<ColumnKey, Fit> fits = new HashMap<>();

    /**
     * @param catalog the tables with their keys
     * @param pools which columns are compared with each other
     * @param alike whether the copies are alike but for their keys; else only columns that meet a constant are
     */
    Copies(Catalog catalog, ValuePools pools, boolean alike) {
        for (BaseTable table : catalog.tables()) {
            for (TableColumn column : table.columns()) {
                fits.put(ColumnKey.of(table, column.name()), Fit.of(column.type()));
            }
            for (ForeignKey key : table.foreignKeys()) {
                catalog.table(key.referencedSchema(), key.referencedTable()).ifPresent(parent -> {
                    for (int i = 0; i < key.columns().size(); i++) {
                        unite(
                                ColumnKey.of(table, key.columns().get(i)),
                                ColumnKey.of(parent, key.referencedColumns().get(i)));
                    }
                });
            }
        }
        pools.joined().forEach(pair -> unite(pair.left(), pair.right()));
        List<List<ColumnKey>> keys = new ArrayList<>();
        for (BaseTable table : catalog.tables()) {
            List<List<String>> ofTable = new ArrayList<>(table.uniqueKeys());
            ofTable.add(table.primaryKey());
            ofTable.stream()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> keys.add(
                            key.stream().map(name -> ColumnKey.of(table, name)).toList()));
        }
        keys.stream().filter(key -> key.size() == 1).forEach(key -> renamed.add(root(key.get(0))));
        for (List<ColumnKey> key : keys) {
            if (key.stream().noneMatch(column -> renamed.contains(root(column)))) {
                renamed.add(root(key.get(0)));
            }
        }
        if (!alike) {
            fits.keySet().stream()
                    .filter(column -> !pools.meetsConstant(column))
                    .forEach(column -> renamed.add(root(column)));
        }
    }

    private ColumnKey root(ColumnKey column) {
        ColumnKey at = column;
        for (ColumnKey next = classes.get(at); next != null; next = classes.get(at)) {
            at = next;
        }
        return at;
    }

    private void unite(ColumnKey left, ColumnKey right) {
        ColumnKey a = root(left);
        ColumnKey b = root(right);
        if (!a.equals(b)) {
            classes.put(b, a);
        }
    }

    /** {@code instance} so many times over. Where no other key can be made the schema will refuse it. */
    Instance of(Instance instance, int times) {
        BigInteger span = span(instance);
        List<TableRows> tables = new ArrayList<>();
        for (TableRows table : instance.tables()) {
            List<TableColumn> columns = TableRows.insertable(table.table());
            List<Row> rows = new ArrayList<>(table.rows());
            for (int copy = 1; copy < times; copy++) {
                for (Row row : table.rows()) {
                    List<@Nullable Object> values = new ArrayList<>(row.values());
                    for (int i = 0; i < values.size(); i++) {
                        ColumnKey column =
                                ColumnKey.of(table.table(), columns.get(i).name());
                        Object value = values.get(i);
                        if (value != null && renamed.contains(root(column))) {
                            values.set(i, other(value, copy, span, fits.get(column)));
                        }
                    }
                    rows.add(new Row(values));
                }
            }
            tables.add(new TableRows(table.table(), rows));
        }
        return new Instance(tables);
    }

    /** Another value for each copy, where the type has one; else the same. */
    private static Object other(Object value, int copy, BigInteger span, @Nullable Fit fit) {
        if (value instanceof BigInteger integer && fit != null) {
            return fit.stored(integer.add(span.multiply(BigInteger.valueOf(copy))))
                    .orElse(value);
        }
        if (value instanceof BigDecimal decimal && fit != null) {
            return fit.stored(decimal.add(new BigDecimal(span.multiply(BigInteger.valueOf(copy)))))
                    .orElse(value);
        }
        if (value instanceof String text) {
            return TextShape.other(text, copy * 1000);
        }
        if (value instanceof UUID id) {
            return new UUID(id.getMostSignificantBits() + copy, id.getLeastSignificantBits());
        }
        Duration later = Duration.ofDays(copy * 1000L);
        if (value instanceof LocalDate date) {
            return date.plusDays(later.toDays());
        }
        return value instanceof LocalDateTime timestamp ? timestamp.plus(later) : value;
    }

    /** More than any two integer keys lie apart. */
    private BigInteger span(Instance instance) {
        BigInteger least = BigInteger.ZERO;
        BigInteger greatest = BigInteger.ZERO;
        for (TableRows table : instance.tables()) {
            List<TableColumn> columns = TableRows.insertable(table.table());
            for (Row row : table.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    boolean key = renamed.contains(
                            root(ColumnKey.of(table.table(), columns.get(i).name())));
                    if (key && row.get(i) instanceof BigInteger integer) {
                        least = least.min(integer);
                        greatest = greatest.max(integer);
                    }
                }
            }
        }
        return greatest.subtract(least).add(BigInteger.TWO);
    }
}
