package dev.datakata.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a result has to look like: shown to the learner as a table and enforced by the checker.
 *
 * @param columns the columns; absent means names and types of the reference's result
 * @param order how rows must be sorted
 * @param key columns that identify a row in a diff; may be empty
 * @param names how strictly names compare
 * @param types how strictly types compare
 * @param tolerance absolute and relative bound for floating values; absent means the default of 1e-9
 */
public record Contract(
        Optional<List<ContractColumn>> columns,
        Order order,
        List<String> key,
        Names names,
        Types types,
        OptionalDouble tolerance) {
    public Contract {
        columns = columns.map(List::copyOf);
        key = List.copyOf(key);
    }

    /**
     * A column of the contract.
     *
     * @param name its name
     * @param type its DuckDB type; absent where the reference decides
     * @param note a few words for the prompt; may be empty
     */
    public record ContractColumn(String name, Optional<String> type, String note) {}

    /** How rows must be sorted. */
    public sealed interface Order permits AnyOrder, ReferenceOrder, KeyOrder {}

    /** Any order is right. */
    public record AnyOrder() implements Order {}

    /** By the reference's top-level ORDER BY; any order where it has none. */
    public record ReferenceOrder() implements Order {}

    /** By these columns of the result. */
    public record KeyOrder(List<OrderKey> keys) implements Order {
        public KeyOrder {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One column to sort by.
     *
     * @param column its name in the result
     * @param descending whether larger values come first
     * @param nullsFirst whether NULLs come first; absent means DuckDB's default, which is last
     */
    public record OrderKey(String column, boolean descending, Optional<Boolean> nullsFirst) {}

    /** How names compare. */
    public enum Names {
        CASE_INSENSITIVE,
        EXACT,
        IGNORE
    }

    /** How types compare. */
    public enum Types {
        FAMILY,
        EXACT,
        COMPARABLE
    }
}
