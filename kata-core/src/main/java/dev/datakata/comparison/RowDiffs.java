package dev.datakata.comparison;

import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.RowDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Describes how two multisets differ: rows missing, unexpected, and changed where a key or a look-alike pairs them. */
final class RowDiffs {
    /** How many rows of each sort a diff carries; the counts tell of the rest. */
    static final int CAP = 50;

    private final RowMatching matching;
    private final List<Integer> key;
    private final List<Column> columns;

    RowDiffs(RowMatching matching, List<Integer> key, List<Column> columns) {
        this.matching = matching;
        this.key = key;
        this.columns = columns;
    }

    RowDiff diff(List<Row> expected, Table actual, boolean complete) {
        RowMatching.Unmatched unmatched = matching.match(expected, actual.rows());
        List<Row> missing =
                new ArrayList<>(unmatched.expected().stream().map(expected::get).toList());
        List<Row> unexpected = new ArrayList<>(
                unmatched.actual().stream().map(actual.rows()::get).toList());
        if (!complete) {
            // a row that reading did not reach is not missing
            missing.clear();
        }
        boolean copiesOnly = complete && areAmong(missing, actual.rows()) && areAmong(unexpected, expected);
        List<RowDiff.Change> changes = new ArrayList<>();
        if (!key.isEmpty()) {
            pairByKey(missing, unexpected, changes, actual.columns());
        }
        pairLookAlikes(missing, unexpected, changes, actual.columns());
        return new RowDiff(
                columns,
                expected.size(),
                actual.rows().size(),
                !complete,
                missing.size(),
                unexpected.size(),
                changes.size(),
                copiesOnly,
                lines(missing),
                lines(unexpected),
                changes.subList(0, Math.min(CAP, changes.size())));
    }

    private boolean areAmong(List<Row> rows, List<Row> others) {
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        Set<List<@Nullable Object>> known = new HashSet<>();
        if (!rows.isEmpty()) {
            others.forEach(row -> known.add(matching.key(row, all)));
        }
        return rows.stream().allMatch(row -> known.contains(matching.key(row, all)));
    }

    private void pairByKey(
            List<Row> missing, List<Row> unexpected, List<RowDiff.Change> changes, List<Column> actualColumns) {
        Map<List<@Nullable Object>, List<Row>> byKey = new HashMap<>();
        unexpected.forEach(row -> byKey.computeIfAbsent(matching.key(row, key), k -> new ArrayList<>())
                .add(row));
        Map<List<@Nullable Object>, Integer> wanted = new HashMap<>();
        missing.forEach(row -> wanted.merge(matching.key(row, key), 1, Integer::sum));
        List<Row> unpaired = new ArrayList<>();
        for (Row row : missing) {
            List<@Nullable Object> of = matching.key(row, key);
            List<Row> partners = byKey.getOrDefault(of, List.of());
            // a key that repeats identifies nobody
            if (partners.size() == 1 && wanted.getOrDefault(of, 0) == 1) {
                changes.add(change(row, partners.get(0), actualColumns));
                unexpected.remove(partners.get(0));
            } else {
                unpaired.add(row);
            }
        }
        missing.clear();
        missing.addAll(unpaired);
    }

    private void pairLookAlikes(
            List<Row> missing, List<Row> unexpected, List<RowDiff.Change> changes, List<Column> actualColumns) {
        if (missing.size() > CAP || unexpected.size() > CAP) {
            return;
        }
        for (Row row : List.copyOf(missing)) {
            for (Row candidate : List.copyOf(unexpected)) {
                RowDiff.Change change = change(row, candidate, actualColumns);
                if (change.alike().size() == change.columns().size()) {
                    changes.add(change);
                    missing.remove(row);
                    unexpected.remove(candidate);
                    break;
                }
            }
        }
    }

    private RowDiff.Change change(Row expected, Row actual, List<Column> actualColumns) {
        List<Integer> differing = IntStream.range(0, columns.size())
                .filter(column -> !matching.sameIn(column, expected, actual))
                .boxed()
                .toList();
        List<RowDiff.Alike> alike = new ArrayList<>();
        for (int column : differing) {
            Optional<RowDiff.Alike> found = LookAlike.of(
                    column, columns.get(column), expected.get(column), actualColumns.get(column), actual.get(column));
            found.ifPresent(alike::add);
        }
        return new RowDiff.Change(TextTable.texts(expected), TextTable.texts(actual), differing, alike);
    }

    private List<RowDiff.Line> lines(List<Row> rows) {
        List<Integer> all = IntStream.range(0, columns.size()).boxed().toList();
        Map<List<@Nullable Object>, List<Row>> copies = new LinkedHashMap<>();
        for (Row row : rows) {
            List<@Nullable Object> of = matching.key(row, all);
            if (copies.size() < CAP || copies.containsKey(of)) {
                copies.computeIfAbsent(of, k -> new ArrayList<>()).add(row);
            }
        }
        return copies.values().stream()
                .map(same -> new RowDiff.Line(TextTable.texts(same.get(0)), same.size()))
                .toList();
    }
}
