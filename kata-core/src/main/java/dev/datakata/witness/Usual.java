package dev.datakata.witness;

import dev.datakata.table.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The result of a query that comes most often.
 *
 * @param others numbers of the databases that give another one, those of fewest rows first
 */
record Usual(List<Row> result, List<Integer> others) {
    /** Of what is expected in {@code section}; no rows and no others where that is not known. */
    static Usual of(Section section) {
        if (section.expected().isEmpty()) {
            return new Usual(List.of(), List.of());
        }
        Arena.Results results = section.expected().get();
        List<Integer> known = section.numbers()
                .filter(number -> !results.failed().contains(number))
                .toList();
        Map<List<Row>, Integer> times = new HashMap<>();
        known.forEach(number -> times.merge(results.of(number), 1, Integer::sum));
        List<Row> result = times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
        ToIntFunction<Integer> rows = section::rows;
        List<Integer> others = known.stream()
                .filter(number -> !results.of(number).equals(result))
                .sorted(Comparator.comparingInt(rows).thenComparingInt(number -> number))
                .toList();
        return new Usual(result, others);
    }
}
