package dev.datakata.witness;

import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Databases a few changes away from those on which a query has something to say. A query with many conditions gives nothing on nearly every
 * database made by chance; beside one that meets them all are those that miss one, and those are where wrong answers differ. Nothing is known of
 * the query but its results: what changes them is changed again, as fuzzers do that are led by coverage.
 */
final class Descendants {
    /** Of so many databases the query has to be silent on all but one, or chance does well enough. */
    private static final int SILENT = 4;

    private static final long SEED = 0x0DE5CE4DL;
    private static final int GENERATIONS = 8;
    private static final int CHILDREN = 64;

    /** Databases that are changed in one cell after the other. */
    private static final int SMALLEST = 4;

    /** Databases with changes to tables that the query does not read. */
    private static final int BESIDE = 128;

    /** With fewer databases to begin with the visible one is taken apart for more. */
    private static final int FEW = 8;

    private static final int PARTS = 40;
    private static final int FEWEST_PARTS = 10;

    /** All parts that are looked at together have no more rows. */
    private static final int MOST_ROWS = 20_000;

    /** Parts of more rows have no children: hundreds of them would slow every answer. */
    private static final int MOST_ROWS_OF_PARENT = 60;

    private static final int LEAST_ROUNDS = 6;
    private static final int MOST_ROUNDS = 12;

    private final ParsedSql query;
    private final FairDatabases fair;
    private final Arena scratch;

    /** @param scratch where databases are looked at many at once */
    Descendants(ParsedSql query, FairDatabases fair, Arena scratch) {
        this.query = query;
        this.fair = fair;
        this.scratch = scratch;
    }

    /**
     * Descendants of those databases of {@code section} on which the query's result is no usual one; none where that is so on many of them.
     *
     * @param pools values for what is changed
     */
    List<Instance> of(Section section, ValuePools pools) {
        if (section.expected().isEmpty() || section.count() == 0) {
            return List.of();
        }
        Usual usual = Usual.of(section);
        if (usual.others().size() * SILENT > section.count()) {
            return List.of();
        }
        Predicate<TableRows> read = fair.read(List.of(query));
        SplittableRandom random = new SplittableRandom(SEED);
        // tables that the query does not read keep their rows: an answer may read them
        List<Instance> parents =
                new ArrayList<>(usual.others().stream().map(section::instance).toList());
        if (parents.size() < FEW) {
            parents.addAll(partsOfVisible(usual.result(), read, random));
        }
        Variation variation = fair.variation(pools, query);
        Set<List<List<Row>>> known = new HashSet<>();
        List<Instance> all = new ArrayList<>();
        for (int generation = 0; generation < GENERATIONS && !parents.isEmpty(); generation++) {
            List<Instance> children = new ArrayList<>();
            for (int i = 0; i < CHILDREN; i++) {
                variation
                        .of(parents.get(random.nextInt(parents.size())), random)
                        .filter(child -> known.add(child.rows()))
                        .ifPresent(children::add);
            }
            Looked looked = look(fair.keeping(children, pools, read), usual.result());
            if (looked.known().isEmpty()) {
                // nothing that CHECKs and assumptions take comes of it, or the query takes too long there
                return all;
            }
            all.addAll(looked.known());
            parents.addAll(looked.telling());
        }
        List<Instance> beside = parents.stream()
                .sorted(Comparator.comparingInt(Instance::size))
                .limit(SMALLEST)
                .flatMap(parent -> variation.oneCellFrom(parent, CHILDREN, random).stream())
                .filter(child -> known.add(child.rows()))
                .toList();
        all.addAll(look(fair.keeping(beside, pools, read), usual.result()).known());
        return all;
    }

    /**
     * Databases on which the query says something, with changes to tables that it does not read: what an answer makes of them shows only where it has to say
     * something as well.
     *
     * @param answer reads {@code tables}
     */
    List<Instance> beside(Section section, ValuePools pools, ParsedSql answer, Set<String> tables) {
        List<Integer> parents = Usual.of(section).others();
        if (parents.isEmpty() || tables.isEmpty()) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Variation variation = fair.variation(pools, answer, tables);
        Set<List<List<Row>>> known = new HashSet<>();
        List<Instance> children = new ArrayList<>();
        for (int i = 0; i < BESIDE; i++) {
            Instance parent = section.instance(parents.get(random.nextInt(parents.size())));
            variation
                    .of(parent, random)
                    .filter(child -> known.add(child.rows()))
                    .ifPresent(children::add);
        }
        return look(fair.keeping(children, pools, fair.read(List.of(query, answer))), List.of())
                .known();
    }

    /**
     * What a batch tells of some databases.
     *
     * @param known those on which the query does not fail
     * @param telling those of them on which its result is not the usual one
     */
    private record Looked(List<Instance> known, List<Instance> telling) {}

    private Looked look(List<Instance> instances, List<Row> usual) {
        scratch.clear();
        scratch.load(instances);
        Optional<Arena.Results> results =
                scratch.start(query, 0, instances.size()).finish().map(Arena.Results::ofReference);
        if (results.isEmpty()) {
            return new Looked(List.of(), List.of());
        }
        Set<Integer> failed = results.get().failed();
        return new Looked(
                IntStream.range(0, instances.size())
                        .filter(i -> !failed.contains(i))
                        .mapToObj(instances::get)
                        .toList(),
                IntStream.range(0, instances.size())
                        .filter(i -> !failed.contains(i) && !results.get().of(i).equals(usual))
                        .mapToObj(instances::get)
                        .toList());
    }

    /** Small parts of the visible database on which the query gives something else than the usual; its author saw to it that it does on the whole. */
    private List<Instance> partsOfVisible(List<Row> usual, Predicate<TableRows> read, SplittableRandom random) {
        Instance visible = fair.visible(query);
        List<Instance> best = visible.size() * FEWEST_PARTS > MOST_ROWS
                ? List.of()
                : look(List.of(visible), usual).telling();
        boolean shrinking = !best.isEmpty();
        for (int round = 0; round < MOST_ROUNDS && shrinking; round++) {
            int least = best.get(0).size();
            List<Instance> parts = new ArrayList<>();
            int count = Math.min(
                    PARTS, MOST_ROWS / Math.max(1, best.get(best.size() - 1).size()));
            for (int i = 0; i < count; i++) {
                Instance whole = best.get(i % best.size());
                int share = 30 + random.nextInt(65);
                parts.add(fair.withoutOrphans(whole.keeping(whole.places().stream()
                        .filter(place -> !read.test(whole.tables().get(place.table())) || random.nextInt(100) < share)
                        .toList())));
            }
            List<Instance> smaller =
                    new ArrayList<>(look(fair.among(parts, read), usual).telling());
            smaller.addAll(best);
            smaller.sort(Comparator.comparingInt(Instance::size));
            best = smaller.subList(0, Math.min(FEW, smaller.size()));
            shrinking = round < LEAST_ROUNDS || best.get(0).size() < least;
        }
        return best.stream()
                .filter(part -> part.reading(read).size() <= MOST_ROWS_OF_PARENT)
                .toList();
    }
}
