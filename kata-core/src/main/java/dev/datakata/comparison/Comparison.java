package dev.datakata.comparison;

import dev.datakata.table.Row;
import dev.datakata.verdict.RowDiff;

/** What comparing an answer's rows with the expected ones gave. */
public sealed interface Comparison {
    /** The rows are what the contract allows. */
    record Same() implements Comparison {}

    /** The multisets differ. */
    record RowsDiffer(RowDiff diff) implements Comparison {}

    /**
     * The multiset is right and the order is not.
     *
     * @param row the first row, counted from 1, in a wrong place
     * @param expected what the reference has there
     * @param actual what the answer has there
     */
    record OrderDiffers(long row, Row expected, Row actual) implements Comparison {}

    /** Whether the answer is right. */
    default boolean same() {
        return this instanceof Same;
    }
}
