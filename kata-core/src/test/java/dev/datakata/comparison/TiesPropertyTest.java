package dev.datakata.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ties, LIMIT and OFFSET allow, held against every result that sorting within ties and cutting the window can give. */
class TiesPropertyTest {
    private static final int MOST_GROUPS = 3;
    private static final int MOST_TIED = 3;
    private static final List<Column> COLUMNS = List.of(Column.of("c0", "VARCHAR"));
    private static final TableComparison COMPARISON = new TableComparison(Tolerance.DEFAULT, false, List.of());

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactlyThePossibleResultsAreRight(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            exactlyThePossibleResultsAreRight(random);
        }
    }

    private static void exactlyThePossibleResultsAreRight(Random random) {
        List<List<Row>> ties = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(MOST_GROUPS); i++) {
            ties.add(rows(random, 1 + random.nextInt(MOST_TIED)));
        }
        Expected expected = new Expected(
                COLUMNS,
                ties,
                random.nextBoolean(),
                random.nextInt(3),
                random.nextBoolean() ? OptionalLong.of(random.nextInt(6)) : OptionalLong.empty());
        List<List<Row>> possible = possible(expected);
        for (int i = 0; i < 40; i++) {
            List<Row> answer = new ArrayList<>(possible.get(random.nextInt(possible.size())));
            change(answer, random);
            boolean right = expected.ordered()
                    ? possible.contains(answer)
                    : possible.stream().anyMatch(rows -> counts(rows).equals(counts(answer)));
            Comparison comparison = COMPARISON.compare(expected, new Table(COLUMNS, answer), true);
            assertThat(comparison.same()).as("%s for %s", answer, expected).isEqualTo(right);
            if (comparison instanceof Comparison.OrderDiffers) {
                assertThat(possible)
                        .as("an order is only wrong where the rows are right")
                        .anyMatch(rows -> counts(rows).equals(counts(answer)));
            }
        }
    }

    /** So few values that equal rows stand in several ties. */
    private static List<Row> rows(Random random, int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random));
        }
        return rows;
    }

    private static Row row(Random random) {
        int value = random.nextInt(5);
        return value == 0 ? Row.of((Object) null) : Row.of(String.valueOf((char) ('a' + value)));
    }

    /** Nothing, another order, another value, a row more or a row less. */
    private static void change(List<Row> answer, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(answer, random);
            case 1 -> answer.add(row(random));
            case 2 -> {
                if (!answer.isEmpty()) {
                    answer.remove(random.nextInt(answer.size()));
                }
            }
            case 3 -> {
                if (!answer.isEmpty()) {
                    answer.set(random.nextInt(answer.size()), row(random));
                }
            }
            default -> {
                // as it is
            }
        }
    }

    private static Map<Row, Integer> counts(List<Row> rows) {
        Map<Row, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    private static List<List<Row>> possible(Expected expected) {
        List<List<Row>> whole = List.of(List.of());
        for (List<Row> tie : expected.ties()) {
            List<List<Row>> longer = new ArrayList<>();
            for (List<Row> before : whole) {
                for (List<Row> order : orders(tie)) {
                    List<Row> both = new ArrayList<>(before);
                    both.addAll(order);
                    longer.add(both);
                }
            }
            whole = longer;
        }
        return whole.stream()
                .map(rows -> rows.stream()
                        .skip(expected.offset())
                        .limit(expected.limit().orElse(Long.MAX_VALUE))
                        .toList())
                .distinct()
                .toList();
    }

    private static List<List<Row>> orders(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Row>> orders = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Row> rest = new ArrayList<>(rows);
            Row first = rest.remove(i);
            for (List<Row> order : orders(rest)) {
                List<Row> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
