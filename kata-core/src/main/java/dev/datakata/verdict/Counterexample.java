package dev.datakata.verdict;

import dev.datakata.table.TextTable;
import java.util.Map;

/**
 * A database on which the answer differs from the reference, seen on a plain run.
 *
 * @param dataset where it came from: a dataset's name, or {@code generated}
 * @param tables each table that either of the two reads, with its rows, in the schema's order
 * @param actual what the answer gave
 * @param expected what the reference gave
 * @param error the engine's message where the answer gave no rows but an error; else empty
 */
public record Counterexample(
        String dataset, Map<String, TextTable> tables, TextTable actual, TextTable expected, String error) {
    /** The number of rows in all tables together. */
    public int rowCount() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }
}
