package dev.datakata.witness;

import dev.datakata.sql.ParsedSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes databases on which a query gives many rows, out of copies of small ones: a LIMIT is seldom reached by chance. */
final class Manifold {
    /** Rows in a database of which copies are made, at most. */
    private static final int ROWS_COPIED = 16;

    /** Databases in copies for each number of rows. */
    private static final int EACH = 6;

    private final ParsedSql reference;
    private final FairDatabases fair;
    private final Bench bench;
    private final Arena scratch;
    private final Clues clues;

    /** @param clues which columns are compared with each other, and with constants */
    Manifold(ParsedSql reference, FairDatabases fair, Bench bench, Arena scratch, Clues clues) {
        this.reference = reference;
        this.fair = fair;
        this.bench = bench;
        this.scratch = scratch;
        this.clues = clues;
    }

    /** Databases of {@code section} in copies, so that the reference gives more rows than each of {@code rowCounts}, where it gives any. */
    List<Instance> of(Section section, List<Integer> rowCounts) {
        if (section.expected().isEmpty() || rowCounts.isEmpty()) {
            return List.of();
        }
        List<Copies> ways = fair.copies(clues);
        Arena.Results results = section.expected().get();
        List<Instance> manifold = new ArrayList<>();
        for (int rows : rowCounts) {
            List<Instance> candidates = section.numbers()
                    .filter(i -> section.instance(i).size() <= ROWS_COPIED
                            && !results.of(i).isEmpty())
                    .sorted(Comparator.comparingInt((Integer i) ->
                                    section.instance(i).size() / results.of(i).size())
                            .thenComparingInt(i -> i))
                    .limit(EACH * 2)
                    .flatMap(i -> ways.stream()
                            .map(way -> way.of(
                                    section.instance(i), rows / results.of(i).size() + 2)))
                    .filter(bench::valid)
                    .toList();
            manifold.addAll(mostRows(fair.among(candidates, table -> true)));
        }
        return manifold;
    }

    /** The few of {@code candidates} on which the reference gives most rows. */
    private List<Instance> mostRows(List<Instance> candidates) {
        scratch.clear();
        scratch.load(candidates);
        return scratch.start(reference, 0, candidates.size()).finish().stream()
                .flatMap(results -> IntStream.range(0, candidates.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -results.of(i).size()))
                        .limit(EACH)
                        .map(candidates::get))
                .toList();
    }
}
