package dev.datakata.check.transaction;

import dev.datakata.check.transaction.Stage.Performance;
import dev.datakata.table.Table;
import dev.datakata.verdict.RowDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two scripts leave in the tables when they run one after the other: the measure for every other order. A script that is refused has to leave nothing, so
 * a run is held against the serial runs in which the same scripts came to their end.
 */
final class SerialEnds {
    private final Tables tables;
    private final String other;
    private final List<End> ends = new ArrayList<>();

    /**
     * A measure that still lacks the two runs of both scripts.
     *
     * @param before the tables before anybody runs
     * @param first the first script alone
     * @param second the other script alone
     */
    SerialEnds(Tables tables, Map<String, Table> before, Performance first, Performance second, String other) {
        this.tables = tables;
        this.other = other;
        ends.add(new End(0, List.of(), before));
        if (first.finished() != 0) {
            ends.add(new End(1, List.of(""), first.end()));
        }
        if (second.finished() != 0) {
            ends.add(new End(2, List.of(other), second.end()));
        }
    }

    /** A run of both, one after the other. */
    void add(boolean firstBegins, Performance performance) {
        ends.add(new End(
                performance.finished(), firstBegins ? List.of("", other) : List.of(other, ""), performance.end()));
    }

    private record End(int finished, List<String> order, Map<String, Table> tables) {}

    /**
     * How a run differs from the serial run that comes nearest.
     *
     * @param order the names of the scripts in that run
     * @param tables the tables that differ
     */
    record Difference(List<String> order, Map<String, RowDiff> tables) {}

    /** Empty if some serial run ends the same. */
    Optional<Difference> difference(Performance performance) {
        List<End> alike = ends.stream()
                .filter(end -> end.finished() == performance.finished())
                .toList();
        if (alike.stream().anyMatch(end -> tables.same(end.tables(), performance.end()))) {
            return Optional.empty();
        }
        Difference nearest = null;
        long fewest = Long.MAX_VALUE;
        List<End> both = ends.stream().filter(end -> end.order().size() == 2).toList();
        for (End end : alike.isEmpty() ? both : alike) {
            Map<String, RowDiff> differences = new LinkedHashMap<>();
            long rows = 0;
            for (Map.Entry<String, Optional<RowDiff>> table :
                    tables.differences(end.tables(), performance.end()).entrySet()) {
                if (table.getValue().isPresent()) {
                    RowDiff diff = table.getValue().get();
                    differences.put(table.getKey(), diff);
                    rows += diff.missingCount() + diff.unexpectedCount() + diff.changedCount();
                }
            }
            if (rows < fewest) {
                fewest = rows;
                nearest = new Difference(end.order(), differences);
            }
        }
        return fewest == 0 ? Optional.empty() : Optional.ofNullable(nearest);
    }
}
