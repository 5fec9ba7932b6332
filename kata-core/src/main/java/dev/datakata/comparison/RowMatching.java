package dev.datakata.comparison;

import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the rows of two multisets so that as many as possible are the same. Exact columns are matched by hash; inside a bucket of
 * equal exact values, floating columns are paired by sorting (one column) or by augmenting paths (several), so that no rounding
 * boundary splits a pair.
 */
final class RowMatching {
    /** Buckets larger than this are paired greedily in sorted order: augmenting paths are cubic. */
    private static final int AUGMENT_LIMIT = 400;

    private final List<Integer> exact = new ArrayList<>();
    private final List<Integer> floating = new ArrayList<>();
    private final Canonical canonical;
    private final Tolerance tolerance;

    /** Rows nobody paired, by their index in the given lists. */
    record Unmatched(List<Integer> expected, List<Integer> actual) {
        boolean none() {
            return expected.isEmpty() && actual.isEmpty();
        }
    }

    /** {@code approximate[c]} tells whether column c may hold floating values on either side. */
    RowMatching(boolean[] approximate, Canonical canonical, Tolerance tolerance) {
        for (int column = 0; column < approximate.length; column++) {
            (approximate[column] ? floating : exact).add(column);
        }
        this.canonical = canonical;
        this.tolerance = tolerance;
    }

    private static final class Bucket {
        final List<Integer> expected = new ArrayList<>();
        final List<Integer> actual = new ArrayList<>();
    }

    Unmatched match(List<Row> expected, List<Row> actual) {
        Map<List<@Nullable Object>, Bucket> buckets = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            bucket(buckets, expected.get(i)).expected.add(i);
        }
        for (int i = 0; i < actual.size(); i++) {
            bucket(buckets, actual.get(i)).actual.add(i);
        }
        List<Integer> missing = new ArrayList<>();
        List<Integer> unexpected = new ArrayList<>();
        for (Bucket bucket : buckets.values()) {
            if (floating.isEmpty()) {
                int pairs = Math.min(bucket.expected.size(), bucket.actual.size());
                missing.addAll(bucket.expected.subList(pairs, bucket.expected.size()));
                unexpected.addAll(bucket.actual.subList(pairs, bucket.actual.size()));
            } else {
                pairFloating(bucket, expected, actual, missing, unexpected);
            }
        }
        missing.sort(null);
        unexpected.sort(null);
        return new Unmatched(missing, unexpected);
    }

    /** Whether the two rows are the same. */
    boolean same(Row expected, Row actual) {
        for (int column : exact) {
            if (!sameIn(column, expected, actual)) {
                return false;
            }
        }
        return nearIn(floats(expected), floats(actual));
    }

    /** Whether the two rows are the same in one column. */
    boolean sameIn(int column, Row expected, Row actual) {
        return Canonical.near(canonical.of(expected.get(column)), canonical.of(actual.get(column)), tolerance);
    }

    /** The canonical values of the given columns, for look-ups by key. */
    List<@Nullable Object> key(Row row, List<Integer> columns) {
        @Nullable Object[] key = new @Nullable Object[columns.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = canonical.of(row.get(columns.get(i)));
        }
        return Arrays.asList(key);
    }

    private Bucket bucket(Map<List<@Nullable Object>, Bucket> buckets, Row row) {
        return buckets.computeIfAbsent(key(row, exact), k -> new Bucket());
    }

    private List<@Nullable Object> floats(Row row) {
        return key(row, floating);
    }

    private boolean nearIn(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!Canonical.near(a.get(i), b.get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private record Candidate(int index, List<@Nullable Object> floats) {}

    private void pairFloating(
            Bucket bucket, List<Row> expected, List<Row> actual, List<Integer> missing, List<Integer> unexpected) {
        List<Candidate> left = candidates(bucket.expected, expected);
        List<Candidate> right = candidates(bucket.actual, actual);
        int[] partner = new int[right.size()];
        Arrays.fill(partner, -1);
        boolean[] paired = new boolean[left.size()];
        if (floating.size() == 1 || Math.max(left.size(), right.size()) > AUGMENT_LIMIT) {
            sweep(left, right, partner, paired);
        } else {
            for (int i = 0; i < left.size(); i++) {
                paired[i] = augment(i, left, right, partner, new boolean[right.size()]);
            }
        }
        for (int i = 0; i < left.size(); i++) {
            if (!paired[i]) {
                missing.add(left.get(i).index());
            }
        }
        for (int j = 0; j < right.size(); j++) {
            if (partner[j] < 0) {
                unexpected.add(right.get(j).index());
            }
        }
    }

    private List<Candidate> candidates(List<Integer> indexes, List<Row> rows) {
        List<Candidate> candidates = new ArrayList<>();
        indexes.forEach(index -> candidates.add(new Candidate(index, floats(rows.get(index)))));
        candidates.sort(Comparator.comparing(Candidate::floats, RowMatching::compareFloats));
        return candidates;
    }

    private void sweep(List<Candidate> left, List<Candidate> right, int[] partner, boolean[] paired) {
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (nearIn(left.get(i).floats(), right.get(j).floats())) {
                paired[i] = true;
                partner[j++] = i++;
            } else if (compareFloats(left.get(i).floats(), right.get(j).floats()) < 0) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean augment(int i, List<Candidate> left, List<Candidate> right, int[] partner, boolean[] seen) {
        for (int j = 0; j < right.size(); j++) {
            if (!seen[j] && nearIn(left.get(i).floats(), right.get(j).floats())) {
                seen[j] = true;
                if (partner[j] < 0 || augment(partner[j], left, right, partner, seen)) {
                    partner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    /** A total order that keeps near numbers near; values that are no numbers sort by class and text. */
    private static int compareFloats(List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < a.size(); i++) {
            Object x = a.get(i);
            Object y = b.get(i);
            int order;
            if (x instanceof Number m && y instanceof Number n) {
                order = Double.compare(m.doubleValue(), n.doubleValue());
            } else {
                order = rank(x) != rank(y)
                        ? Integer.compare(rank(x), rank(y))
                        : String.valueOf(x).compareTo(String.valueOf(y));
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int rank(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        return value instanceof Number ? 1 : 2;
    }
}
