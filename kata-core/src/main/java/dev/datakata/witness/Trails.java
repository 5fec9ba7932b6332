package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.name.JoinPairs;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.table.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows lead from one value to another, as from a thing to its parts, where a recursive query follows them. If those of the visible dataset lead nowhere in a
 * circle a reader grants that none does: a recursion by UNION ALL would never end.
 */
final class Trails {
    private final Set<Trail> trails;

    /**
     * Two columns of a table; each row leads from the one's value to the other's.
     *
     * @param table counted from 0, as both columns are
     */
    private record Trail(int table, int from, int to) {}

    private Trails(Set<Trail> trails) {
        this.trails = trails;
    }

    /** Those that {@code query} follows; none if it does not do so by UNION ALL. */
    static Trails of(ParsedSql query, Schema schema, List<TableRows> visible, List<TableLayout> layouts) {
        Set<Trail> trails = new LinkedHashSet<>();
        if (isRecursive(query)) {
            for (int table = 0; table < layouts.size(); table++) {
                trails.addAll(referring(table, layouts.get(table)));
                for (JoinPairs.Pair pair : JoinPairs.of(query, schema)) {
                    trails.addAll(compared(table, layouts.get(table), pair));
                }
            }
            trails.removeIf(trail -> !isOpen(visible.get(trail.table()).rows(), trail));
        }
        return new Trails(trails);
    }

    private static boolean isRecursive(ParsedSql query) {
        List<SqlToken> tokens = query.tokens().tokens();
        return tokens.stream().anyMatch(token -> token.is("RECURSIVE"))
                && IntStream.range(1, tokens.size())
                        .anyMatch(i ->
                                tokens.get(i - 1).is("UNION") && tokens.get(i).is("ALL"));
    }

    /** Columns that refer to the same column of another table, or one that refers to another column of its own table. */
    private static List<Trail> referring(int table, TableLayout layout) {
        List<Trail> trails = new ArrayList<>();
        List<TableLayout.Reference> single = layout.references().stream()
                .filter(reference -> reference.referring().size() == 1)
                .toList();
        for (TableLayout.Reference left : single) {
            if (left.self()) {
                trails.add(new Trail(
                        table, left.referenced().get(0), left.referring().get(0)));
            }
            for (TableLayout.Reference right : single.subList(single.indexOf(left) + 1, single.size())) {
                if (left.parent().equals(right.parent()) && left.referenced().equals(right.referenced())) {
                    trails.add(new Trail(
                            table, left.referring().get(0), right.referring().get(0)));
                }
            }
        }
        return trails;
    }

    private static List<Trail> compared(int table, TableLayout layout, JoinPairs.Pair pair) {
        List<Trail> trails = new ArrayList<>();
        for (int from = 0; from < layout.columns().size(); from++) {
            for (int to = 0; to < layout.columns().size(); to++) {
                if (from != to
                        && NamedColumns.names(
                                pair.left(),
                                layout.table(),
                                layout.columns().get(from).name())
                        && NamedColumns.names(
                                pair.right(),
                                layout.table(),
                                layout.columns().get(to).name())) {
                    trails.add(new Trail(table, from, to));
                }
            }
        }
        return trails;
    }

    /** Whether no row leads in a circle. */
    boolean areOpen(Instance instance) {
        return trails.stream()
                .allMatch(trail -> isOpen(instance.tables().get(trail.table()).rows(), trail));
    }

    /** The instance without the rows that close a circle. */
    Instance opened(Instance instance) {
        List<TableRows> tables = new ArrayList<>(instance.tables());
        for (Trail trail : trails) {
            TableRows table = tables.get(trail.table());
            tables.set(trail.table(), new TableRows(table.table(), open(table.rows(), trail)));
        }
        return new Instance(tables);
    }

    private static boolean isOpen(List<Row> rows, Trail trail) {
        return open(rows, trail).size() == rows.size();
    }

    /** The rows but those that lead back to where another one, before them, came from. */
    private static List<Row> open(List<Row> rows, Trail trail) {
        Map<Object, Set<Object>> next = new HashMap<>();
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Object from = row.get(trail.from());
            @Nullable Object to = row.get(trail.to());
            if (from == null || to == null) {
                open.add(row);
            } else if (!leads(to, from, next)) {
                next.computeIfAbsent(from, value -> new HashSet<>()).add(to);
                open.add(row);
            }
        }
        return open;
    }

    private static boolean leads(Object from, Object to, Map<Object, Set<Object>> next) {
        Set<Object> seen = new HashSet<>(Set.of(from));
        Deque<Object> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            Object value = waiting.remove();
            if (value.equals(to)) {
                return true;
            }
            next.getOrDefault(value, Set.of()).stream().filter(seen::add).forEach(waiting::add);
        }
        return false;
    }
}
