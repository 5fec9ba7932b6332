package dev.datakata.comparison;

import dev.datakata.table.Column;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the reference allows on one database: its rows in groups of ties, and the window that its LIMIT and OFFSET cut out.
 *
 * <p>A reference without a top-level ORDER BY is one group. A group that the window cuts stands for any right-sized part of it.
 *
 * @param columns the reference's columns, under the contract's names and types
 * @param ties every row, without LIMIT and OFFSET, in groups whose sort keys are equal, in the reference's order
 * @param ordered whether the order of the groups is part of the contract
 * @param offset how many rows the window leaves out at the front
 * @param limit how many rows the window takes at most; empty for all
 */
public record Expected(List<Column> columns, List<List<Row>> ties, boolean ordered, long offset, OptionalLong limit) {
    public Expected {
        columns = List.copyOf(columns);
        ties = List.copyOf(ties);
        if (offset < 0 || limit.orElse(0) < 0) {
            throw new IllegalArgumentException("a window does not reach below 0");
        }
    }

    /** All rows in any order. */
    public static Expected anyOrder(List<Column> columns, List<Row> rows) {
        return new Expected(columns, List.of(rows), false, 0, OptionalLong.empty());
    }

    /** How many rows a right answer has. */
    public long size() {
        long all = ties.stream().mapToLong(List::size).sum();
        long rest = Math.max(0, all - offset);
        return limit.isPresent() ? Math.min(rest, limit.getAsLong()) : rest;
    }

    /** The rows the reference itself picks, in its order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Part part : parts()) {
            rows.addAll(part.group().subList(part.from(), part.from() + part.take()));
        }
        return rows;
    }

    /** Whether at least two groups reach into the window, so that order can be seen at all. */
    public boolean orderShows() {
        return ordered && parts().size() > 1;
    }

    /** Whether the window cuts a group of more than one row, so that several results are right. */
    public boolean cutsATie() {
        return parts().stream().anyMatch(part -> !part.whole());
    }

    /**
     * A group that reaches into the window.
     *
     * @param group all its rows
     * @param from the first row the reference itself picks
     * @param take how many rows of it the window takes, at least 1
     */
    record Part(List<Row> group, int from, int take) {
        boolean whole() {
            return take == group.size();
        }
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        long position = 0;
        long end = limit.isPresent() ? saturatedAdd(offset, limit.getAsLong()) : Long.MAX_VALUE;
        for (List<Row> group : ties) {
            long from = Math.max(position, offset);
            long to = Math.min(position + group.size(), end);
            if (from < to) {
                parts.add(new Part(group, (int) (from - position), (int) (to - from)));
            }
            position += group.size();
        }
        return parts;
    }

    private static long saturatedAdd(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
