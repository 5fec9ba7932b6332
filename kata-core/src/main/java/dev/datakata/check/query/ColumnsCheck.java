package dev.datakata.check.query;

import dev.datakata.check.answer.TypeFit;
import dev.datakata.content.Contract;
import dev.datakata.table.Column;
import dev.datakata.verdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares the columns of an answer with the contract's: number, then names, then order, then types. */
final class ColumnsCheck {
    private final List<Column> expected;
    private final Contract.Names names;
    private final Contract.Types types;

    ColumnsCheck(List<Column> expected, Contract contract) {
        this.expected = expected;
        this.names = contract.names();
        this.types = contract.types();
    }

    Optional<Fault> fault(List<Column> actual) {
        if (actual.size() != expected.size()) {
            return Optional.of(new Fault.ColumnCount(expected, actual));
        }
        if (names != Contract.Names.IGNORE && !namesMatch(expected, actual)) {
            boolean permuted = sorted(expected).equals(sorted(actual));
            return Optional.of(
                    permuted
                            ? new Fault.ColumnOrder(expected, actual)
                            : new Fault.ColumnNames(expected, actual, nearest(actual)));
        }
        List<Integer> wrong = IntStream.range(0, expected.size())
                .filter(i -> !TypeFit.fits(
                        types, expected.get(i).type(), actual.get(i).type()))
                .boxed()
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Fault.ColumnTypes(expected, actual, wrong));
    }

    private boolean namesMatch(List<Column> left, List<Column> right) {
        return IntStream.range(0, left.size()).allMatch(i -> folded(left.get(i)).equals(folded(right.get(i))));
    }

    private List<String> sorted(List<Column> columns) {
        return columns.stream().map(this::folded).sorted().toList();
    }

    private String folded(Column column) {
        return names == Contract.Names.EXACT ? column.name() : column.name().toLowerCase(Locale.ROOT);
    }

    private List<@Nullable String> nearest(List<Column> actual) {
        List<String> free = new ArrayList<>(expected.stream().map(this::folded).toList());
        actual.forEach(column -> free.remove(folded(column)));
        List<@Nullable String> nearest = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            String name = folded(actual.get(i));
            boolean known = expected.stream().anyMatch(column -> folded(column).equals(name));
            nearest.add(known ? null : nearest(name, free));
        }
        return nearest;
    }

    private static @Nullable String nearest(String name, List<String> candidates) {
        String best = null;
        // of a name of one letter, one slip leaves nothing
        int bound = name.length() == 1 ? 0 : Math.max(1, name.length() / 2);
        for (String candidate : candidates) {
            int distance = editDistance(name, candidate);
            boolean contained = contains(candidate, name) || contains(name, candidate);
            if (distance <= bound || (contained && best == null)) {
                best = candidate;
                bound = Math.min(bound, distance - 1);
            }
        }
        return best;
    }

    /** Whether a part of a name is enough to recognise it: a few letters, or a word between underscores. */
    private static boolean contains(String name, String part) {
        return name.contains(part)
                && (part.length() >= 3 || List.of(name.split("_")).contains(part));
    }

    /** Levenshtein's distance. */
    private static int editDistance(String a, String b) {
        int[] previous = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
