package dev.datakata.witness;

import dev.datakata.reference.Trial;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for right rows in a wrong order, which a batch does not show: it gives hints, and plain runs decide. */
final class WrongOrders implements AutoCloseable {
    /** Small databases on which an answer is run that has its rows in a wrong order elsewhere: two rows are in the wrong one half of the time. */
    private static final int SMALL_RUNS = 8;

    private final Search search;
    private final OrderHints hints;
    private final PlainSample sample;
    private final int most;

    /**
     * @param hints on the search's own sections and on others
     * @param sample databases for answers of whose order nothing can be said in a batch
     * @param most how many of other sections' databases such an answer is run on
     */
    WrongOrders(Search search, OrderHints hints, PlainSample sample, int most) {
        this.search = search;
        this.hints = hints;
        this.sample = sample;
        this.most = most;
    }

    /** Where there are hints, and where they may not tell all, where most rows come out. */
    Optional<Search.Found> on(Section section, Trial trial, Deadline deadline) {
        OrderHints.Hints found = hints.of(section, trial);
        Stream<Instance> suspected =
                found.suspected().stream().limit(Search.CONFIRMATIONS).map(section::instance);
        Optional<Search.Found> hinted = search.firstConfirmed(suspected, trial, deadline);
        if (hinted.isPresent() || (found.complete() && found.suspected().isEmpty())) {
            return hinted;
        }
        return section.equals(search.common())
                ? search.onSample(sample, trial, deadline).map(one -> search.smaller(one, trial))
                : search.firstConfirmed(section.mostRows().limit(most).map(section::instance), trial, deadline);
    }

    /** The same on a small database: where there are hints, and where there are none, where several rows come out. */
    Optional<Search.Found> onSmall(Trial trial) {
        Section small = search.small();
        OrderHints.Hints found = hints.of(small, trial);
        Stream<Integer> candidates = found.complete() || !found.suspected().isEmpty()
                ? found.suspected().stream()
                : small.numbers().filter(number -> small.differentRows(number) > 1);
        return candidates
                .sorted(Comparator.comparingInt(small::rows))
                .map(small::instance)
                .filter(instance -> search.isFairTo(trial, instance))
                .limit(SMALL_RUNS)
                .flatMap(instance -> search.confirmed(instance, trial).stream())
                .findFirst();
    }

    @Override
    public void close() {
        sample.close();
    }
}
