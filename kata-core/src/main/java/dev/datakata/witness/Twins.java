package dev.datakata.witness;

import dev.datakata.sql.ParsedSql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Databases in which something stands twice. Two that are counted or summed up to the same share a place in an order, which they hardly ever do by chance where
 * each sum has several parts; and beside them are those that all but share it.
 */
final class Twins {
    private static final long SEED = 0x72415EL;

    /** Databases that have twins made in them. */
    private static final int PARENTS = 48;

    /** Twins of each; of every second one once more. */
    private static final int EACH = 3;

    /** Of each database with twins so many more that differ in a change or a few. */
    private static final int CHANGES = 2;

    /** Databases of more rows would have more than others have. */
    private static final int MOST_ROWS = 14;

    private static final int MOST_ROWS_OF_TWINS = 48;

    private final ParsedSql query;
    private final FairDatabases fair;

    Twins(ParsedSql query, FairDatabases fair) {
        this.query = query;
        this.fair = fair;
    }

    /** Databases with twins, made of those of {@code section} on which something is expected; none where that is not known. */
    List<Instance> of(Section section, ValuePools pools) {
        List<Integer> parents = parents(section);
        SplittableRandom random = new SplittableRandom(SEED);
        TwinRows rows = fair.twinRows(pools, query);
        Variation variation = fair.variation(pools, query);
        List<Instance> twins = new ArrayList<>();
        for (int parent : parents) {
            for (int i = 0; i < EACH; i++) {
                Optional<Instance> twin = rows.of(section.instance(parent), random);
                if (i % 2 == 1) {
                    twin = twin.flatMap(one -> rows.of(one, random)).filter(one -> one.size() <= MOST_ROWS_OF_TWINS);
                }
                twin.ifPresent(twins::add);
                for (int change = 0; change < CHANGES; change++) {
                    twin.flatMap(one -> variation.of(one, random)).ifPresent(twins::add);
                }
            }
        }
        return fair.keeping(twins, pools, fair.read(List.of(query)));
    }

    /** A third of them those on which the query gives most different rows, a third those on which most rows go into each, the others from all between. */
    private static List<Integer> parents(Section section) {
        List<Integer> all = section.mostRows()
                .filter(number -> section.rows(number) <= MOST_ROWS && section.differentRows(number) > 0)
                .toList();
        Set<Integer> parents = new LinkedHashSet<>();
        int third = PARENTS / 3;
        all.stream().limit(third).forEach(parents::add);
        all.stream()
                .sorted(Comparator.comparingLong(
                        number -> -section.rows(number) * 100L / section.differentRows(number)))
                .limit(third)
                .forEach(parents::add);
        for (int i = 0; i < third && !all.isEmpty(); i++) {
            parents.add(all.get(i * all.size() / third));
        }
        return List.copyOf(parents);
    }
}
