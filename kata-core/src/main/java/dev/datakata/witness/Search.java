package dev.datakata.witness;

import dev.datakata.comparison.TableComparison;
import dev.datakata.content.Query;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import dev.datakata.reference.Trial;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a fair database on which an answer differs from the reference. Bounded and seeded: the same answer gets the same
 * databases on every machine. Two sets are tried: one made from the reference alone, kept for all answers, and one made also from
 * the answer's own constants and joins.
 */
public final class Search implements AutoCloseable {
    /** The numbers of an answer's own databases begin here, so that they are others than the common ones. */
    private static final int OWN_SEEDS = 100_000;

    /** Of these numbers of rows and more, a LIMIT is seldom reached by chance. */
    private static final int FEW_ROWS = 4;

    private static final int MANY_ROWS = 50;

    /** Rows in a database of which copies are made, at most. */
    private static final int ROWS_COPIED = 16;

    /** Times the usual sample that an answer runs on plainly which sorts in words of its own. */
    private static final long IN_ORDER = 6;

    /** Databases in copies for each number of rows. */
    private static final int MANIFOLDS = 6;

    private final Budget budget;
    private final Duration patience;
    private final Reference reference;
    private final Catalog catalog;
    private final Schema schema;
    private final Clues clues;
    private final Bench bench;
    private final Arena scratch;
    private final Arena common;
    private final FairDatabases fair;
    private final ValuePools commonPools;
    private final List<Instance> commonInstances;
    private final PlainSample sample;
    private final PlainSample orderSample;
    private Arena.@Nullable Results expected;
    private @Nullable Ran latest;

    /**
     * How much is tried.
     *
     * @param common databases made from the reference
     * @param own databases made from the answer
     * @param plain how many of the common ones the answer also runs on as it was written
     * @param singly databases tried one by one where a batch cannot be run
     */
    public record Budget(int common, int own, int plain, int singly) {
        /** What grading uses. */
        public static final Budget DEFAULT = new Budget(512, 128, 4, 64);

        /** This budget {@code times} over. */
        public Budget times(int times) {
            return new Budget(common * times, own * times, plain * times, singly * times);
        }
    }

    /** A difference that a plain run has shown. */
    public record Found(Instance instance, Trial.Result result) {}

    /**
     * Prepares the search for one kata.
     *
     * @param distilled instances that are always among the common ones, first
     * @param patience how much processor time one answer's search may take: a slow answer meets fewer databases, and is not refused
     *     for being slow
     */
    public Search(
            Query query,
            Reference reference,
            Datasets datasets,
            Database visibleDatabase,
            List<Instance> distilled,
            Budget budget,
            Duration patience) {
        this.budget = budget;
        this.patience = patience;
        this.reference = reference;
        this.catalog = datasets.catalog();
        this.schema = Clues.schema(catalog);
        this.clues = Clues.of(withChecks(reference.parsed()), schema);
        this.bench = new Bench(datasets);
        BatchText batch = new BatchText(catalog);
        this.scratch = new Arena(datasets.loose(), catalog, batch, patience.dividedBy(2));
        this.common = new Arena(datasets.loose(), catalog, batch, patience.dividedBy(2));
        this.fair = new FairDatabases(query, catalog, datasets.rows(visibleDatabase), scratch, bench, budget.singly());
        List<Instance> instances = new ArrayList<>(distilled);
        this.commonPools = fair.pools(clues);
        instances.addAll(fair.generate(commonPools, 0, budget.common()));
        common.load(instances);
        Optional<Arena.Results> results = common.run(reference.parsed());
        Set<Integer> failed = results.map(Arena.Results::failed).orElse(Set.of());
        if (!failed.isEmpty()) {
            // where the reference itself fails nothing can be expected
            List<Instance> all = List.copyOf(instances);
            instances.clear();
            IntStream.range(0, all.size()).filter(i -> !failed.contains(i)).forEach(i -> instances.add(all.get(i)));
            common.clear();
            common.load(instances);
            results = common.run(reference.parsed());
        }
        this.expected = results.orElse(null);
        List<Instance> many = manifold(clues.rowCounts(FEW_ROWS, MANY_ROWS));
        if (!many.isEmpty()) {
            instances.addAll(many);
            common.load(many);
            this.expected = common.run(reference.parsed()).orElse(null);
        }
        this.commonInstances = List.copyOf(instances);
        List<Instance> chosen = chosen(distilled.size());
        this.sample = new PlainSample(datasets, reference, chosen);
        this.orderSample = new PlainSample(datasets, reference, chosenForOrder(chosen));
    }

    /** The reference with the schema's CHECKs, whose constants bound what columns hold. */
    private List<ParsedSql> withChecks(ParsedSql query) {
        SqlReader reader = new SqlReader();
        List<ParsedSql> statements = new ArrayList<>(List.of(query));
        for (Catalog.BaseTable table : catalog.tables()) {
            String from = "SELECT 1 FROM " + Names.quoted(table.schema()) + "." + Names.quoted(table.name());
            table.checks().forEach(check -> statements.add(reader.read(from + " WHERE " + check)));
        }
        return statements;
    }

    /** Common databases in copies, so that the reference gives more rows than each of {@code rowCounts}, where it gives any. */
    private List<Instance> manifold(List<Integer> rowCounts) {
        Arena.Results results = expected;
        if (results == null || rowCounts.isEmpty()) {
            return List.of();
        }
        List<Copies> ways = fair.copies(clues);
        List<Instance> manifold = new ArrayList<>();
        for (int rows : rowCounts) {
            List<Instance> candidates = IntStream.range(0, common.size())
                    .filter(i -> common.instance(i).size() <= ROWS_COPIED
                            && !results.of(i).rows().isEmpty())
                    .boxed()
                    .sorted(Comparator.comparingInt(
                                    (Integer i) -> common.instance(i).size()
                                            / results.of(i).rows().size())
                            .thenComparingInt(i -> i))
                    .limit(MANIFOLDS * 2)
                    .flatMap(i -> ways.stream()
                            .map(way -> way.of(
                                    common.instance(i),
                                    rows / results.of(i).rows().size() + 2)))
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
        return scratch.run(reference.parsed()).stream()
                .flatMap(results -> IntStream.range(0, candidates.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                i -> -results.of(i).rows().size()))
                        .limit(MANIFOLDS)
                        .map(candidates::get))
                .toList();
    }

    /** Half of the sample is spread over all sizes and densities, half are those on which the reference gives most rows. */
    private List<Instance> chosen(int distilled) {
        Set<Integer> chosen = new LinkedHashSet<>();
        int half = budget.plain() / 2;
        int step = Math.max(1, (commonInstances.size() - distilled) / Math.max(1, half));
        for (int i = distilled; i < commonInstances.size() && chosen.size() < half; i += step) {
            chosen.add(i);
        }
        if (expected != null) {
            mostRows(expected, commonInstances.size())
                    .limit(budget.plain() - (long) chosen.size())
                    .forEach(chosen::add);
        }
        return chosen.stream().map(commonInstances::get).toList();
    }

    /** Further ones for answers that sort in words of their own, where an order is asked for: a batch does not see it. */
    private List<Instance> chosenForOrder(List<Instance> chosen) {
        return expected == null || !reference.ordered()
                ? List.of()
                : mostRows(expected, commonInstances.size())
                        .map(commonInstances::get)
                        .filter(instance -> !chosen.contains(instance))
                        .limit(budget.plain() * IN_ORDER)
                        .toList();
    }

    /** The numbers of the first {@code size} databases, those with most different rows in {@code results} first. */
    private static Stream<Integer> mostRows(Arena.Results results, int size) {
        List<Long> different = IntStream.range(0, size)
                .mapToObj(i -> results.of(i).rows().stream().distinct().count())
                .toList();
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> different.get(i))
                        .reversed()
                        .thenComparingInt(i -> i));
    }

    /** Which tables the reference, an answer and the assumptions read, those included that such a table's foreign keys need. */
    public Predicate<TableRows> read(Trial trial) {
        return fair.read(List.of(reference.parsed(), trial.parsed()));
    }

    /** The first database found on which {@code trial} differs; empty if the budget shows none. */
    public Optional<Found> find(Trial trial) {
        Deadline deadline = Deadline.in(patience);
        Optional<Found> onSample = onSample(sample, trial, deadline);
        if (onSample.filter(found -> found.result() instanceof Trial.Result.Failed)
                .isPresent()) {
            // in a batch it would fail as well, and take its time
            return onSample;
        }
        boolean sorted = trial.sortedByItsWords();
        Optional<Found> found = inBatch(common, expected, onCommon(trial.parsed()), trial, deadline)
                .or(() -> onSample)
                .or(() -> sorted ? Optional.empty() : onSample(orderSample, trial, deadline));
        if (found.isPresent()) {
            return found;
        }
        Clues learned = Clues.of(List.of(trial.parsed()), schema);
        boolean joinsKnown = learned.pairs().stream().allMatch(pair -> commonPools.joins(pair, catalog));
        if ((joinsKnown && !clues.learnsFrom(learned)) || deadline.passed()) {
            return Optional.empty();
        }
        List<Instance> own = new ArrayList<>(fair.generate(fair.pools(clues.and(learned)), OWN_SEEDS, budget.own()));
        List<Integer> known = clues.rowCounts(FEW_ROWS, MANY_ROWS);
        own.addAll(manifold(learned.rowCounts(FEW_ROWS, MANY_ROWS).stream()
                .filter(rows -> !known.contains(rows))
                .toList()));
        scratch.clear();
        scratch.load(own);
        Arena.Results wanted = scratch.run(reference.parsed()).orElse(null);
        if (wanted == null) {
            return singly(scratch, trial, deadline);
        }
        return inBatch(scratch, wanted, scratch.run(trial.parsed()), trial, deadline)
                .or(() -> sorted ? Optional.empty() : inOrder(scratch, wanted, trial, deadline));
    }

    private Optional<Found> onSample(PlainSample plain, Trial trial, Deadline deadline) {
        for (PlainSample.Loaded loaded : plain.databases()) {
            if (deadline.passed()) {
                return Optional.empty();
            }
            Trial.Result result = trial.run(loaded.session(), loaded.expected());
            if (!(result instanceof Trial.Result.Agrees) && bench.valid(loaded.instance())) {
                return Optional.of(new Found(loaded.instance(), result));
            }
        }
        return Optional.empty();
    }

    /** A query's rows on the common databases. The latest are kept: an answer's are looked at again to tell what it got wrong. */
    private Optional<Arena.Results> onCommon(ParsedSql query) {
        if (latest == null || !latest.query().equals(query.text())) {
            latest = new Ran(query.text(), common.run(query));
        }
        return latest.results();
    }

    private record Ran(String query, Optional<Arena.Results> results) {}

    /** A batch does not see order: an answer is run as it was written where most rows come out. */
    private Optional<Found> inOrder(Arena arena, Arena.Results wanted, Trial trial, Deadline deadline) {
        return mostRows(wanted, arena.size())
                .limit(budget.plain() * IN_ORDER)
                .takeWhile(i -> !deadline.passed())
                .flatMap(i -> confirmed(arena.instance(i), trial).stream())
                .findFirst();
    }

    private Optional<Found> inBatch(
            Arena arena,
            Arena.@Nullable Results wanted,
            Optional<Arena.Results> actual,
            Trial trial,
            Deadline deadline) {
        if (wanted == null || actual.isEmpty()) {
            return singly(arena, trial, deadline);
        }
        Comparator<Integer> smallestFirst =
                Comparator.comparingInt(number -> arena.instance(number).size());
        List<Integer> differing = differing(arena, wanted, actual.get());
        differing.sort(smallestFirst);
        // databases on which the answer fails come first: a batch fails for fewer reasons of its own than it differs
        List<Integer> candidates = new ArrayList<>(actual.get().failed());
        candidates.sort(smallestFirst);
        List<Integer> suspected = new ArrayList<>(candidates.subList(0, Math.min(CONFIRMATIONS, candidates.size())));
        suspected.addAll(differing.subList(0, Math.min(CONFIRMATIONS, differing.size())));
        Predicate<TableRows> read = suspected.isEmpty() ? table -> true : read(trial);
        for (int number : suspected) {
            Optional<Found> found = confirmed(arena.instance(number).reading(read), trial);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Differences of a batch that are run again plainly before the search believes there is none. */
    private static final int CONFIRMATIONS = 24;

    private List<Integer> differing(Arena arena, Arena.Results wanted, Arena.Results actual) {
        TableComparison comparison = reference.comparison();
        List<Integer> differing = new ArrayList<>();
        for (int number = 0; number < arena.size(); number++) {
            Table left = wanted.of(number);
            Table right = actual.of(number);
            boolean known =
                    !wanted.failed().contains(number) && !actual.failed().contains(number);
            if (known && !comparison.sameRows(left, right)) {
                differing.add(number);
            }
        }
        return differing;
    }

    private Optional<Found> singly(Arena arena, Trial trial, Deadline deadline) {
        for (int number = 0; number < Math.min(arena.size(), budget.singly()) && !deadline.passed(); number++) {
            Optional<Found> found = confirmed(arena.instance(number), trial);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The difference on {@code instance}, if a plain run shows one; a database the reference cannot handle shows nothing. */
    Optional<Found> confirmed(Instance instance, Trial trial) {
        try {
            return bench.on(instance, trial::run)
                    .filter(result -> !(result instanceof Trial.Result.Agrees) && bench.valid(instance))
                    .map(result -> new Found(instance, result));
        } catch (ReferenceException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code trial} differs on {@code instance}, seen on a plain run. */
    public boolean differsOn(Instance instance, Trial trial) {
        return confirmed(instance, trial).isPresent();
    }

    /** The catalogue as the mutation of statements takes it. */
    public static Schema schema(Catalog catalog) {
        return Clues.schema(catalog);
    }

    /**
     * A query's rows on every common database.
     *
     * @param results by the database's number
     */
    public record Everywhere(Arena.Results results) {}

    /** A query's rows on every common database; empty where they cannot be had in a batch. */
    public Optional<Everywhere> everywhere(String query) {
        return onCommon(new SqlReader().read(query)).map(Everywhere::new);
    }

    /** Whether two queries gave the same rows on every common database. */
    public boolean sameRows(Everywhere left, Everywhere right) {
        if (left.results().columns().size() != right.results().columns().size()) {
            return false;
        }
        for (int number = 0; number < common.size(); number++) {
            boolean failed = left.results().failed().contains(number)
                    || right.results().failed().contains(number);
            if (failed
                    || !reference
                            .comparison()
                            .sameRows(left.results().of(number), right.results().of(number))) {
                return false;
            }
        }
        return true;
    }

    FairDatabases fair() {
        return fair;
    }

    Arena scratch() {
        return scratch;
    }

    /** The instances made from the reference. */
    public List<Instance> instances() {
        return commonInstances;
    }

    @Override
    public void close() {
        sample.close();
        orderSample.close();
        bench.close();
        scratch.close();
        common.close();
    }
}
