package dev.datakata.check.transaction;

import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.comparison.TableComparison;
import dev.datakata.comparison.Tolerance;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.table.Table;
import dev.datakata.verdict.RowDiff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tables of a kata: read, and compared as rows in any order. */
final class Tables {
    private final List<BaseTable> tables;

    Tables(Catalog catalog) {
        this.tables = catalog.tables();
    }

    /** The rows of every table that can still be read, by its name. */
    Map<String, Table> read(Session session, long maxRows) {
        Map<String, Table> read = new LinkedHashMap<>();
        for (BaseTable table : tables) {
            if (session.query("SELECT * FROM " + quoted(table.schema()) + "." + quoted(table.name()), maxRows)
                    instanceof Outcome.Rows rows) {
                read.put(name(table), rows.table());
            }
        }
        return read;
    }

    /** The tables that differ, by name; empty for one that is gone. */
    Map<String, Optional<RowDiff>> differences(Map<String, Table> expected, Map<String, Table> actual) {
        Map<String, Optional<RowDiff>> differences = new LinkedHashMap<>();
        for (BaseTable table : tables) {
            Table wanted = expected.get(name(table));
            Table found = actual.get(name(table));
            if (wanted == null) {
                continue;
            }
            if (found == null || found.columns().size() != wanted.columns().size()) {
                differences.put(name(table), Optional.empty());
            } else if (comparison(table).compare(Expected.anyOrder(wanted.columns(), wanted.rows()), found, true)
                    instanceof Comparison.RowsDiffer differ) {
                differences.put(name(table), Optional.of(differ.diff()));
            }
        }
        return differences;
    }

    /** Whether all tables hold the same rows. */
    boolean same(Map<String, Table> expected, Map<String, Table> actual) {
        return expected.equals(actual) || differences(expected, actual).isEmpty();
    }

    private static TableComparison comparison(BaseTable table) {
        List<Integer> key = IntStream.range(0, table.columns().size())
                .filter(i -> table.primaryKey().stream()
                        .anyMatch(column ->
                                column.equalsIgnoreCase(table.columns().get(i).name())))
                .boxed()
                .toList();
        return new TableComparison(Tolerance.DEFAULT, false, key);
    }

    private static String name(BaseTable table) {
        return table.schema().equals("main") ? table.name() : table.schema() + "." + table.name();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
