package dev.datakata.witness;

import dev.datakata.comparison.TableComparison;
import dev.datakata.sql.ParsedSql;
import dev.datakata.table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some of an arena's databases, with what is expected there.
 *
 * @param arena where they are
 * @param first the number of the first
 * @param count how many they are
 * @param expected the reference's rows; empty where they cannot be had in a batch
 */
record Section(Arena arena, int first, int count, Optional<Arena.Results> expected) {
    /** Loads {@code instances} behind those that {@code arena} has. */
    static Section load(Arena arena, List<Instance> instances, ParsedSql reference) {
        int first = arena.size();
        arena.load(instances);
        return of(arena, first, reference);
    }

    /** All databases of {@code arena} from {@code first} on. */
    static Section of(Arena arena, int first, ParsedSql reference) {
        int count = arena.size() - first;
        return new Section(
                arena,
                first,
                count,
                arena.start(reference, first, count).finish().map(Arena.Results::ofReference));
    }

    Arena.Run start(ParsedSql query) {
        return arena.start(query, first, count);
    }

    Stream<Integer> numbers() {
        return IntStream.range(first, first + count).boxed();
    }

    Instance instance(int number) {
        return arena.instance(number);
    }

    /** The number of rows in a database. */
    int rows(int number) {
        return arena.rows(number);
    }

    /** The databases' numbers, those with most different expected rows first; none where nothing is expected. */
    Stream<Integer> mostRows() {
        if (expected.isEmpty()) {
            return Stream.empty();
        }
        List<Long> different = numbers().map(this::differentRows).toList();
        return numbers()
                .sorted(Comparator.comparing((Integer number) -> different.get(number - first))
                        .reversed()
                        .thenComparingInt(number -> number));
    }

    /** How many different rows are expected on a database; none where nothing is. */
    long differentRows(int number) {
        return expected.stream()
                .flatMap(results -> results.of(number).stream())
                .distinct()
                .count();
    }

    /** The numbers of the databases on which {@code actual} differs from what is expected, where both are known. */
    List<Integer> differing(Arena.Results actual, TableComparison comparison) {
        if (expected.isEmpty()) {
            return List.of();
        }
        Arena.Results wanted = expected.get();
        BiPredicate<List<Row>, List<Row>> same = comparison.sameRows(wanted.columns(), actual.columns());
        return numbers()
                .filter(number -> !wanted.failed().contains(number)
                        && !actual.failed().contains(number)
                        && !same.test(wanted.of(number), actual.of(number)))
                .toList();
    }
}
