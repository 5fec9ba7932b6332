package dev.datakata.witness;

import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.content.Query;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import dev.datakata.reference.Trial;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.table.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a fair database on which an answer differs from the reference. Bounded and seeded: the same answer gets the same
 * databases on every machine. Two sets are tried: one made from the reference alone, kept for all answers, and one made also from
 * the answer's own constants and joins.
 */
public final class Search implements AutoCloseable {
    /** Times the usual sample that an answer runs on plainly which sorts in words of its own. */
    private static final int IN_ORDER = 12;

    /** Differences of a batch that are run again plainly before the search believes there is none. */
    static final int CONFIRMATIONS = 24;

    /** The same on small databases: they are not all that is tried. */
    private static final int SMALL_CONFIRMATIONS = 4;

    /** Small databases on which it is remembered what is expected: wrong answers of one kind shrink to the same. */
    private static final int REMEMBERED = 256;

    private final Budget budget;
    private final Duration patience;
    private final Reference reference;
    private final boolean hidesOrder;
    private final Bench bench;
    private final Arena scratch;
    private final Arena arena;
    private final FairDatabases fair;
    private final Shrinker shrinker;
    private final Section common;
    /** Small databases with all their parts, behind the common ones and in order of size. */
    private final Section small;

    private final WrongOrders wrongOrders;
    private final CutTies cutTies;
    private final List<Instance> commonInstances;
    private final OwnDatabases ownDatabases;
    private final PlainSample sample;
    private final Map<List<List<Row>>, Remembered> remembered = new Latest<>(REMEMBERED);
    private @Nullable Ran latest;
    private @Nullable Reads reads;

    /** Which tables the latest answer makes a search look at. */
    private record Reads(String query, Predicate<TableRows> tables) {}

    /** What has been found out about a database. */
    private static final class Remembered {
        @Nullable Expected expected;

        @Nullable Boolean valid;

        /** Whether nothing is expected there: the reference fails, which may take all of its time, or divides by zero. */
        boolean failed;
    }

    /**
     * How much is tried.
     *
     * @param common databases made from the reference
     * @param own databases made from the answer
     * @param plain how many of the common ones the answer also runs on as it was written
     * @param singly databases tried one by one where a batch cannot be run
     * @param batches whether many databases are asked in one statement
     */
    public record Budget(int common, int own, int plain, int singly, boolean batches) {
        /** What grading uses. */
        public static final Budget DEFAULT = new Budget(512, 192, 2, 64, true);

        /** This budget {@code times} over. */
        public Budget times(int times) {
            return new Budget(common * times, own * times, plain * times, singly * times, batches);
        }

        /** This budget for answers that end the engine where many databases are asked in one statement. */
        public Budget withoutBatches() {
            return new Budget(common, own, plain, singly, false);
        }
    }

    /** A difference that a plain run has shown. */
    public record Found(Instance instance, Trial.Result result) {
        /** Whether the answer ran out of time: to look for something smaller would take that time again and again. */
        boolean timedOut() {
            return result instanceof Trial.Result.Failed failed && failed.outcome() instanceof Outcome.TimedOut;
        }

        /** Whether the rows are right, and in a wrong order. */
        boolean isOutOfOrder() {
            return result instanceof Trial.Result.Differs differs
                    && differs.comparison() instanceof Comparison.OrderDiffers;
        }
    }

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
        Catalog catalog = datasets.catalog();
        this.hidesOrder = catalog.hidesOrder();
        Schema schema = Clues.schema(catalog);
        Clues clues = Clues.of(withChecks(reference.parsed(), catalog), schema);
        this.bench = new Bench(datasets);
        BatchText batch = new BatchText(catalog, datasets.mayHaveMacros());
        Supplier<Arena> arenas =
                () -> new Arena(datasets.loose(), catalog, batch, patience.dividedBy(2), budget.batches());
        this.scratch = arenas.get();
        this.arena = arenas.get();
        this.fair = new FairDatabases(query, catalog, datasets.rows(visibleDatabase), scratch, bench, budget.singly());
        ValuePools pools = fair.pools(clues);
        List<Instance> instances = new ArrayList<>(distilled);
        instances.addAll(fair.generate(pools, 0, budget.common()));
        Section few = withoutFailing(instances);
        Manifold manifold = new Manifold(reference.parsed(), fair, bench, scratch, clues);
        Descendants descendants = new Descendants(reference.parsed(), fair, scratch);
        List<Instance> many = new ArrayList<>(manifold.of(few, clues.rowCounts()));
        many.addAll(descendants.of(few, pools));
        many.addAll(new Twins(reference.parsed(), fair).of(few, pools));
        arena.load(many);
        this.common = many.isEmpty() ? few : Section.of(arena, 0, reference.parsed());
        this.commonInstances = common.numbers().map(common::instance).toList();
        this.small = Section.load(arena, new SmallScope(reference.parsed(), fair).of(common), reference.parsed());
        this.cutTies = new CutTies(reference, arena);
        this.ownDatabases = new OwnDatabases(
                reference.parsed(), clues, pools, schema, fair, manifold, descendants, common, budget.own(), arenas);
        this.shrinker = new Shrinker(this, reference.comparison());
        List<Instance> chosen = chosen(distilled.size());
        this.sample = new PlainSample(datasets, reference, chosen);
        this.wrongOrders = new WrongOrders(
                this,
                new OrderHints(reference, arena),
                new PlainSample(datasets, reference, chosenForOrder(chosen)),
                budget.plain() * IN_ORDER);
    }

    /** Loads the instances, without those on which the reference itself fails: nothing can be expected there. */
    private Section withoutFailing(List<Instance> instances) {
        Section all = Section.load(arena, instances, reference.parsed());
        Set<Integer> failed = all.expected().map(Arena.Results::failed).orElse(Set.of());
        if (failed.isEmpty()) {
            return all;
        }
        arena.clear();
        return Section.load(
                arena,
                IntStream.range(0, instances.size())
                        .filter(i -> !failed.contains(i))
                        .mapToObj(instances::get)
                        .toList(),
                reference.parsed());
    }

    /** The reference with the schema's CHECKs, whose constants bound what columns hold. */
    private static List<ParsedSql> withChecks(ParsedSql query, Catalog catalog) {
        SqlReader reader = new SqlReader();
        List<ParsedSql> statements = new ArrayList<>(List.of(query));
        for (Catalog.BaseTable table : catalog.tables()) {
            String from = "SELECT 1 FROM " + Names.quoted(table.schema()) + "." + Names.quoted(table.name());
            table.checks().forEach(check -> statements.add(reader.read(from + " WHERE " + check)));
        }
        return statements;
    }

    /** Half of the sample is spread over all sizes and densities, half are those on which the reference gives most rows. */
    private List<Instance> chosen(int distilled) {
        Set<Integer> chosen = new LinkedHashSet<>();
        int half = budget.plain() / 2;
        int step = Math.max(1, (commonInstances.size() - distilled) / Math.max(1, half));
        for (int i = distilled; i < commonInstances.size() && chosen.size() < half; i += step) {
            chosen.add(i);
        }
        common.mostRows().limit(budget.plain() - (long) chosen.size()).forEach(chosen::add);
        return chosen.stream().map(commonInstances::get).toList();
    }

    /** Further ones for answers that sort in words of their own, where an order is asked for: a batch does not see it. */
    private List<Instance> chosenForOrder(List<Instance> chosen) {
        return !reference.ordered()
                ? List.of()
                : common.mostRows()
                        .map(commonInstances::get)
                        .filter(instance -> !chosen.contains(instance))
                        .limit((long) budget.plain() * IN_ORDER)
                        .toList();
    }

    /** Which tables the reference, an answer and the assumptions read, those included that such a table's foreign keys need. */
    public Predicate<TableRows> read(Trial trial) {
        if (reads == null || !reads.query().equals(trial.answer())) {
            reads = new Reads(trial.answer(), fair.read(List.of(reference.parsed(), trial.parsed())));
        }
        return reads.tables();
    }

    /** Whether a database that is fair to the reference is so to an answer, which may read further tables. */
    boolean isFairTo(Trial trial, Instance instance) {
        return fair.mayBe(instance, read(trial));
    }

    /** A database on which {@code trial} differs, made as small as it can be; empty if the budget shows none. */
    public Optional<Found> find(Trial trial) {
        Deadline deadline = Deadline.in(patience);
        boolean sorted = trial.sortedByItsWords();
        Optional<Arena.Results> atOnce =
                arena.start(trial.parsed(), 0, common.count() + small.count()).atOnce();
        if (atOnce.isEmpty()) {
            Optional<Found> failing =
                    onSample(sample, trial, deadline).filter(found -> found.result() instanceof Trial.Result.Failed);
            if (failing.isPresent()) {
                // to find out where it fails in a batch takes time, and shows no more
                return failing.map(found -> smaller(found, trial));
            }
        }
        Optional<Arena.Results> actual =
                atOnce.or(() -> common.start(trial.parsed()).inParts());
        latest = new Ran(trial.answer(), actual);
        return atOnce.flatMap(results -> onSmall(results, trial))
                .or(() -> inBatch(common, actual, trial, deadline))
                // where no order shows a batch sees all: of 3,900 answers none was told apart by a plain run alone
                .or(() -> hidesOrder && trial.blindToOrder()
                        ? Optional.empty()
                        : onSample(sample, trial, deadline).map(found -> smaller(found, trial)))
                .or(() -> sorted ? Optional.empty() : wrongOrders.on(common, trial, deadline))
                .or(() -> deadline.passed() ? Optional.empty() : onOwn(trial, sorted, deadline));
    }

    /** The difference on the smallest small database that shows one: its parts are there as well, and do not. */
    private Optional<Found> onSmall(Arena.Results actual, Trial trial) {
        return cutTies.realFirst(small, small.differing(actual, reference.comparison()), actual).stream()
                .map(small::instance)
                .filter(instance -> isFairTo(trial, instance))
                // of tables that nobody reads there may be rows
                .map(instance -> instance.reading(read(trial)))
                .limit(SMALL_CONFIRMATIONS)
                .flatMap(instance -> shrinker.simplest(instance, trial).stream())
                .findFirst();
    }

    private Optional<Found> onOwn(Trial trial, boolean sorted, Deadline deadline) {
        Optional<Section> own = ownDatabases.of(trial.parsed());
        return own.flatMap(
                section -> inBatch(section, section.start(trial.parsed()).finish(), trial, deadline)
                        .or(() -> sorted ? Optional.empty() : wrongOrders.on(section, trial, deadline)));
    }

    /** The smallest difference within a database that is known to differ, or may be: {@code found} itself if nothing smaller does. */
    public Found smaller(Found found, Trial trial) {
        if (found.timedOut()) {
            return found;
        }
        Optional<Found> small = found.isOutOfOrder() ? wrongOrders.onSmall(trial) : Optional.empty();
        return small.or(() -> shrinker.shrink(found.instance(), trial)).orElse(found);
    }

    Optional<Found> onSample(PlainSample plain, Trial trial, Deadline deadline) {
        for (PlainSample.Loaded loaded : plain.databases()) {
            if (deadline.passed()) {
                return Optional.empty();
            }
            Trial.Result result = trial.run(loaded.session(), loaded.expected());
            if (!(result instanceof Trial.Result.Agrees)
                    && isFairTo(trial, loaded.instance())
                    && bench.valid(loaded.instance())) {
                return Optional.of(new Found(loaded.instance(), result));
            }
        }
        return Optional.empty();
    }

    /** A query's rows on the common databases. The latest are kept: an answer's are looked at again to tell what it got wrong. */
    private Optional<Arena.Results> onCommon(ParsedSql query) {
        if (latest == null || !latest.query().equals(query.text())) {
            latest = new Ran(query.text(), common.start(query).finish());
        }
        return latest.results();
    }

    private record Ran(String query, Optional<Arena.Results> results) {}

    /** The first of {@code instances} on which a plain run shows a difference, made smaller. */
    Optional<Found> firstConfirmed(Stream<Instance> instances, Trial trial, Deadline deadline) {
        return instances
                .takeWhile(instance -> !deadline.passed())
                .flatMap(instance -> confirmed(instance, trial).stream())
                .findFirst()
                .map(found -> smaller(found, trial));
    }

    private Optional<Found> inBatch(Section section, Optional<Arena.Results> actual, Trial trial, Deadline deadline) {
        if (section.expected().isEmpty() || actual.isEmpty()) {
            return firstConfirmed(section.numbers().limit(budget.singly()).map(section::instance), trial, deadline);
        }
        Comparator<Integer> smallestFirst = Comparator.comparingInt(section::rows);
        // databases on which the answer fails come first: a batch fails for fewer reasons of its own than it differs
        List<Instance> suspected = Stream.of(
                        actual.get().failed().stream().sorted(smallestFirst).toList(),
                        cutTies.realFirst(
                                section,
                                section.differing(actual.get(), reference.comparison()).stream()
                                        .sorted(smallestFirst)
                                        .toList(),
                                actual.get()))
                .flatMap(numbers -> numbers.stream()
                        .map(section::instance)
                        .filter(instance -> isFairTo(trial, instance))
                        .limit(CONFIRMATIONS))
                .toList();
        boolean doubted = false;
        for (Instance instance : suspected) {
            Optional<Found> found =
                    doubted && confirmed(instance.reading(read(trial)), trial).isEmpty()
                            ? Optional.empty()
                            : shrinker.shrink(instance, trial);
            if (found.isPresent()) {
                return found;
            }
            // a batch that was wrong once costs no more than a plain run each from now on
            doubted = true;
        }
        return Optional.empty();
    }

    /** The difference on {@code instance}, if a plain run shows one; a database the reference cannot handle shows nothing. */
    Optional<Found> confirmed(Instance instance, Trial trial) {
        if (!isFairTo(trial, instance)) {
            return Optional.empty();
        }
        Remembered known = remembered.computeIfAbsent(instance.rows(), rows -> new Remembered());
        if (known.failed) {
            return Optional.empty();
        }
        try {
            return bench.on(instance, session -> {
                        Expected expected = known.expected == null ? reference.expected(session) : known.expected;
                        known.expected = expected;
                        known.failed = Arena.Results.isInfinite(expected.rows());
                        return trial.run(session, expected);
                    })
                    .filter(result -> !known.failed)
                    .filter(result -> !(result instanceof Trial.Result.Agrees) && valid(instance, known))
                    .map(result -> new Found(instance, result));
        } catch (ReferenceException e) {
            known.failed = true;
            return Optional.empty();
        }
    }

    /** Keeps the database that {@link #confirmed} has just found, so that it need not be filled again. */
    void keep(Found found) {
        bench.keep(found.instance());
    }

    private boolean valid(Instance instance, Remembered known) {
        boolean valid = known.valid == null ? bench.valid(instance) : known.valid;
        known.valid = valid;
        return valid;
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
    public record Everywhere(Arena.Results results) {
        /** Whether it gave none on any. */
        public boolean isEmpty() {
            return results.rows().isEmpty();
        }
    }

    /** A query's rows on every common database; empty where they cannot be had in a batch. */
    public Optional<Everywhere> everywhere(ParsedSql query) {
        return onCommon(query).map(Everywhere::new);
    }

    /** Whether rows differ from the reference's on some common database. */
    public boolean isWrong(Everywhere everywhere) {
        return !common.differing(everywhere.results(), reference.comparison()).isEmpty();
    }

    /** Whether two queries gave the same rows on every common database. */
    public boolean sameRows(Everywhere left, Everywhere right) {
        Arena.Results ours = left.results();
        Arena.Results theirs = right.results();
        if (ours.columns().size() != theirs.columns().size()
                || !ours.failed().isEmpty()
                || !theirs.failed().isEmpty()) {
            return false;
        }
        BiPredicate<List<Row>, List<Row>> same = reference.comparison().sameRows(ours.columns(), theirs.columns());
        return common.numbers().allMatch(number -> same.test(ours.of(number), theirs.of(number)));
    }

    Section common() {
        return common;
    }

    FairDatabases fair() {
        return fair;
    }

    /** Small databases, each with all its fair parts. */
    Section small() {
        return small;
    }

    CutTies cutTies() {
        return cutTies;
    }

    Arena scratch() {
        return scratch;
    }

    @Override
    public void close() {
        sample.close();
        wrongOrders.close();
        bench.close();
        scratch.close();
        arena.close();
        ownDatabases.close();
    }
}
