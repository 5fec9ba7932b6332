package dev.datakata.witness;

import dev.datakata.comparison.TableComparison;
import dev.datakata.reference.TableRows;
import dev.datakata.reference.Trial;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a database on which an answer differs as small as it can: where the rows are many a part of them first, then all subsets of few
 * rows in order of size; greedy dropping where a batch does not see the difference. What it returns was seen to differ on a plain run.
 */
final class Shrinker {
    private static final int PLAIN_RUNS = 60;

    /** So few databases are sooner run one by one than looked at in a batch. */
    private static final int FEW_CANDIDATES = 4;

    /** Databases with one value less that are tried: a simpler value is a courtesy, no proof. */
    private static final int MOST_SIMPLIFIED = 3;

    private static final int EXPECTED_KEPT = 16;

    /** So few rows are read at a glance, whatever their values. */
    private static final int AT_A_GLANCE = 3;

    /** Parts that a database is cut into at once, at most: of each of them and of the rest without it there is one in a batch. */
    private static final int MOST_PARTS = 32;

    /** What is expected on databases that were looked at: wrong answers of one kind lead to the same. */
    private final Map<List<List<List<Row>>>, Optional<Arena.Results>> expected = new Latest<>(EXPECTED_KEPT);

    private final Search search;
    private final TableComparison comparison;

    /** Shrinks under the rules of {@code search}: fair databases only. */
    Shrinker(Search search, TableComparison comparison) {
        this.search = search;
        this.comparison = comparison;
    }

    /**
     * The smallest difference found within {@code base}; empty if no plain run shows any.
     *
     * @param base a database on which the answer seems to differ
     */
    Optional<Search.Found> shrink(Instance base, Trial trial) {
        Predicate<TableRows> read = search.read(trial);
        Instance start = base.reading(read);
        Instance narrow = narrowed(start, trial, read);
        Optional<Search.Found> small = ofFewRows(narrow, trial, read);
        if (small.isPresent()) {
            // wrong answers of one kind shrink to the same
            search.keep(small.get());
            return small;
        }
        if (narrow.size() < start.size()) {
            // where more rows are needed, as for a LIMIT, and no part of these differs in a batch
            Optional<Search.Found> least = search.confirmed(narrow, trial);
            if (least.isPresent()) {
                search.keep(least.get());
                return least;
            }
        }
        // a batch cannot see some differences, such as one of order
        return search.confirmed(start, trial).map(whole -> whole.timedOut() ? whole : greedily(whole, trial, read));
    }

    /** A difference on {@code smallest}, no part of which differs, or on the like of it with simpler values; empty if no plain run shows any. */
    Optional<Search.Found> simplest(Instance smallest, Trial trial) {
        Optional<Search.Found> found = confirmed(simplerFirst(smallest, search.read(trial)), trial);
        found.ifPresent(search::keep);
        return found;
    }

    /** The smallest subset that differs; empty if there are too many of them, or none does. */
    private Optional<Search.Found> ofFewRows(Instance instance, Trial trial, Predicate<TableRows> read) {
        return instance.size() > Parts.MOST_ROWS
                ? Optional.empty()
                : firstDiffering(search.fair().parts(instance, Parts.MOST_ROWS), trial, read);
    }

    /** A part of few rows that seems to differ still, or what there is where a batch shows none. */
    private Instance narrowed(Instance start, Trial trial, Predicate<TableRows> read) {
        Instance best = start;
        while (best.size() > Parts.MOST_ROWS) {
            List<Instance> fair = search.fair().among(parts(best), read);
            Optional<Integer> smallest = differing(fair, trial)
                    .flatMap(numbers -> numbers.stream()
                            .min(Comparator.comparingInt(
                                            (Integer i) -> fair.get(i).size())
                                    .thenComparingInt(i -> i)));
            if (smallest.isEmpty()) {
                return best;
            }
            best = fair.get(smallest.get());
        }
        return best;
    }

    /** Halves, quarters and so on of the rows, and what is left without each. */
    private List<Instance> parts(Instance instance) {
        List<Instance.Place> places = instance.places();
        Set<Instance> parts = new LinkedHashSet<>();
        int finest = Math.max(1, places.size() / MOST_PARTS);
        for (int chunk = places.size() / 2; chunk >= finest; chunk /= 2) {
            for (int from = 0; from < places.size(); from += chunk) {
                int to = Math.min(places.size(), from + chunk);
                List<Instance.Place> rest = new ArrayList<>(places);
                rest.subList(from, to).clear();
                parts.add(search.fair().withoutOrphans(instance.keeping(places.subList(from, to))));
                parts.add(search.fair().withoutOrphans(instance.keeping(rest)));
            }
        }
        return parts.stream().filter(part -> part.size() < instance.size()).toList();
    }

    /** The first of {@code candidates}, which are in order of preference, that a plain run confirms; where it can be, with simpler values. */
    private Optional<Search.Found> firstDiffering(List<Instance> candidates, Trial trial, Predicate<TableRows> read) {
        List<Instance> fair = search.fair().among(candidates, read);
        if (fair.size() <= FEW_CANDIDATES) {
            return confirmed(fair, trial);
        }
        Set<Integer> differing = differing(fair, trial).orElse(Set.of());
        int runs = 0;
        for (int i = 0; i < fair.size() && runs < PLAIN_RUNS; i++) {
            if (differing.contains(i)) {
                List<Instance> attempts = simplerFirst(fair.get(i), read);
                runs += attempts.size();
                Optional<Search.Found> found = confirmed(attempts, trial);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** An instance behind those with simpler values: one of them that differs also shows what a batch has seen. */
    private List<Instance> simplerFirst(Instance instance, Predicate<TableRows> read) {
        List<Instance> attempts = new ArrayList<>(instance.size() > AT_A_GLANCE ? simpler(instance, read) : List.of());
        attempts.add(instance);
        return attempts;
    }

    /** The first of {@code candidates} that a plain run confirms. */
    private Optional<Search.Found> confirmed(List<Instance> candidates, Trial trial) {
        return candidates.stream()
                .flatMap(candidate -> search.confirmed(candidate, trial).stream())
                .findFirst();
    }

    /** The numbers of the instances on which a batch shows other rows, or a failure; empty where it cannot be run. */
    private Optional<Set<Integer>> differing(List<Instance> instances, Trial trial) {
        Arena arena = search.scratch();
        arena.clear();
        arena.load(instances);
        Optional<Arena.Results> wanted = expected.computeIfAbsent(
                rows(instances),
                rows -> arena.start(trial.reference().parsed(), 0, instances.size())
                        .finish());
        return wanted.isEmpty()
                ? Optional.empty()
                : arena.start(trial.parsed(), 0, instances.size()).finish().map(actual -> {
                    Set<Integer> differing = new HashSet<>(actual.failed());
                    Section section = new Section(arena, 0, instances.size(), wanted);
                    differing.addAll(
                            search.cutTies().realFirst(section, section.differing(actual, comparison), actual));
                    return differing;
                });
    }

    private static List<List<List<Row>>> rows(List<Instance> instances) {
        return instances.stream().map(Instance::rows).toList();
    }

    /** Drops rows in halves, quarters and so on, each with what refers to it, as long as the rest still differs. */
    private Search.Found greedily(Search.Found found, Trial trial, Predicate<TableRows> read) {
        Search.Found best = found;
        int runs = 0;
        for (int chunk = Math.max(1, best.instance().size() / 2); chunk >= 1; chunk /= 2) {
            int from = 0;
            while (from < best.instance().size() && runs < PLAIN_RUNS * 2) {
                List<Instance.Place> kept = new ArrayList<>(best.instance().places());
                kept.subList(from, Math.min(kept.size(), from + chunk)).clear();
                Instance smaller = search.fair().withoutOrphans(best.instance().keeping(kept));
                boolean fair = !search.fair().among(List.of(smaller), read).isEmpty();
                Optional<Search.Found> still = fair ? search.confirmed(smaller, trial) : Optional.empty();
                runs += fair ? 1 : 0;
                // without those rows the next ones stand in their place
                from += still.isPresent() ? 0 : chunk;
                best = still.orElse(best);
            }
        }
        return best;
    }

    /** With a value replaced by one that already stands in the same column, so that fewer different ones have to be read. */
    private List<Instance> simpler(Instance instance, Predicate<TableRows> read) {
        Set<Instance> candidates = new LinkedHashSet<>();
        for (Instance.Place place : instance.places()) {
            List<Row> rows = instance.tables().get(place.table()).rows();
            Row row = instance.row(place);
            for (int column = 0; column < row.size(); column++) {
                @Nullable Object first = rows.get(0).get(column);
                if (first != null
                        && row.get(column) != null
                        && !first.equals(row.get(column))
                        && !search.fair().isKey(place.table(), column)) {
                    candidates.add(instance.replacing(place, row.with(column, first)));
                }
            }
        }
        List<Instance> tame = candidates.stream()
                .filter(candidate -> search.fair().withoutOrphans(candidate).size() == candidate.size())
                .limit(MOST_SIMPLIFIED)
                .toList();
        return search.fair().among(tame, read);
    }
}
