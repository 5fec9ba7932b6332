package dev.datakata.witness;

import dev.datakata.comparison.TableComparison;
import dev.datakata.reference.Reference;
import dev.datakata.reference.Trial;
import dev.datakata.sql.ParsedSql;
import dev.datakata.table.Row;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says on which of many databases an answer's right rows seem to come in a wrong order: both queries number their rows by their own
 * ORDER BY, and the numbers are held against each other. A hint only, since only a plain run shows in which order rows come.
 */
final class OrderHints {
    private final Reference reference;
    private final Arena arena;
    /** For sections of the arena, by their first number: the reference's rows, numbered by order; empty where they cannot be had in a batch. */
    private final Map<Integer, Optional<Arena.Results>> ranked = new HashMap<>();

    /** @param arena the one whose sections are asked about again and again */
    OrderHints(Reference reference, Arena arena) {
        this.reference = reference;
        this.arena = arena;
    }

    /**
     * Numbers of databases to look at.
     *
     * @param suspected those on which the order seems wrong, the smallest first, then those on which the answer leaves open what is asked for, those with most
     *     rows first
     * @param complete whether nothing can be wrong on the others
     */
    record Hints(List<Integer> suspected, boolean complete) {
        private static final Hints NONE = new Hints(List.of(), false);
    }

    private enum Order {
        RIGHT,
        OPEN,
        WRONG,
        UNKNOWN
    }

    Hints of(Section section, Trial trial) {
        Optional<Arena.Results> expected = expected(section);
        Optional<Arena.Results> actual = expected.isEmpty()
                ? Optional.empty()
                : trial.ranked().flatMap(query -> section.start(query).atOnce());
        if (expected.isEmpty() || actual.isEmpty()) {
            return Hints.NONE;
        }
        List<Integer> wrong = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        boolean complete = Stream.of(reference.parsed(), trial.parsed()).noneMatch(OrderHints::collates);
        for (int number : section.numbers().toList()) {
            switch (order(expected.get().of(number), actual.get().of(number))) {
                case WRONG -> wrong.add(number);
                case OPEN -> open.add(number);
                case UNKNOWN -> complete = false;
                case RIGHT -> {
                    // nothing to look at
                }
            }
        }
        wrong.sort(Comparator.comparingInt(section::rows));
        open.sort(Comparator.comparingInt(number -> -actual.get().of(number).size()));
        return new Hints(Stream.of(wrong, open).flatMap(List::stream).toList(), complete);
    }

    /** A collation may get lost where columns are handed on. */
    private static boolean collates(ParsedSql sql) {
        return sql.tokens().tokens().stream().anyMatch(token -> token.is("COLLATE"));
    }

    private Optional<Arena.Results> expected(Section section) {
        return section.arena().equals(arena)
                ? ranked.computeIfAbsent(section.first(), first -> rank(section))
                : rank(section);
    }

    private Optional<Arena.Results> rank(Section section) {
        return reference.ranked().flatMap(query -> section.start(query).atOnce());
    }

    private Order order(List<Row> expected, List<Row> actual) {
        if (expected.size() != actual.size()) {
            return Order.UNKNOWN;
        }
        TableComparison comparison = reference.comparison();
        Map<List<@Nullable Object>, Deque<Integer>> wanted = new HashMap<>();
        for (Row row : expected) {
            wanted.computeIfAbsent(values(row, comparison), values -> new ArrayDeque<>())
                    .add(rank(row));
        }
        // the expected ranks of each of the answer's ties, in the answer's order
        Map<Integer, List<Integer>> ties = new TreeMap<>();
        for (Row row : actual) {
            Deque<Integer> ranks = wanted.get(values(row, comparison));
            if (ranks == null || ranks.isEmpty()) {
                return Order.UNKNOWN;
            }
            ties.computeIfAbsent(rank(row), rank -> new ArrayList<>()).add(ranks.remove());
        }
        int last = 0;
        boolean open = false;
        for (List<Integer> ranks : ties.values()) {
            int least = ranks.stream().min(Comparator.naturalOrder()).orElseThrow();
            int greatest = ranks.stream().max(Comparator.naturalOrder()).orElseThrow();
            if (least < last) {
                return Order.WRONG;
            }
            open |= least < greatest;
            last = greatest;
        }
        return open ? Order.OPEN : Order.RIGHT;
    }

    private static List<@Nullable Object> values(Row row, TableComparison comparison) {
        return comparison.exactly(row.values().subList(0, row.size() - 1));
    }

    private static int rank(Row row) {
        return ((BigInteger) Objects.requireNonNull(row.get(row.size() - 1))).intValue();
    }
}
