package dev.datakata.verdict;

import dev.datakata.table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two multisets of rows differ. The lists are capped; the counts are not.
 *
 * @param columns the contract's columns
 * @param expectedRows how many rows the reference gave
 * @param actualRows how many rows the answer gave; a lower bound when {@code truncated}
 * @param truncated whether reading the answer's rows stopped early because there were far too many
 * @param missingCount how many expected rows the answer lacks, without changed ones
 * @param unexpectedCount how many of the answer's rows are not expected, without changed ones
 * @param changedCount how many rows agree on the key and differ elsewhere
 * @param copiesOnly whether each missing row did come out, and each unexpected one is expected, and only how often differs
 * @param missing the first missing rows
 * @param unexpected the first unexpected rows
 * @param changed the first changed rows
 */
public record RowDiff(
        List<Column> columns,
        long expectedRows,
        long actualRows,
        boolean truncated,
        long missingCount,
        long unexpectedCount,
        long changedCount,
        boolean copiesOnly,
        List<Line> missing,
        List<Line> unexpected,
        List<Change> changed) {
    public RowDiff {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
        changed = List.copyOf(changed);
    }

    /** A difference that is not {@link #copiesOnly}. */
    public RowDiff(
            List<Column> columns,
            long expectedRows,
            long actualRows,
            boolean truncated,
            long missingCount,
            long unexpectedCount,
            long changedCount,
            List<Line> missing,
            List<Line> unexpected,
            List<Change> changed) {
        this(
                columns,
                expectedRows,
                actualRows,
                truncated,
                missingCount,
                unexpectedCount,
                changedCount,
                false,
                missing,
                unexpected,
                changed);
    }

    /**
     * A row and how often it is missing or too many.
     *
     * @param cells texts; {@code null} is NULL
     * @param copies at least 1
     */
    public record Line(List<@Nullable String> cells, long copies) {}

    /**
     * A row that was found by its key and differs elsewhere.
     *
     * @param expected the expected texts
     * @param actual the answer's texts
     * @param columns which columns differ, counted from 0
     * @param alike for columns whose texts print alike, why they differ all the same; empty where they do not
     */
    public record Change(
            List<@Nullable String> expected, List<@Nullable String> actual, List<Integer> columns, List<Alike> alike) {}

    /**
     * Two values that look the same and are not.
     *
     * @param column counted from 0
     * @param reason what tells them apart
     * @param expected the expected value, spelled so that the difference shows
     * @param actual the answer's value, spelled likewise
     */
    public record Alike(int column, Reason reason, String expected, String actual) {}

    /** What tells two values apart that look the same. */
    public enum Reason {
        CASE,
        BLANK,
        ACCENT,
        WIDTH,
        INVISIBLE,
        NULL_OR_EMPTY,
        PRECISION,
        TYPE
    }
}
