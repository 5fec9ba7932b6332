package dev.datakata.witness;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.literal.Literal;
import dev.datakata.sql.name.JoinPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Databases made for an answer that has constants or joins which the reference has not. Whoever has the same gets the same ones; the latest are kept, since many answers to
 * a kata are alike in that.
 */
final class OwnDatabases implements AutoCloseable {
    /** The numbers of these databases begin here, so that they are others than the common ones. */
    private static final int SEEDS = 100_000;

    /** Databases that are kept, in numbers of one answer's. */
    private static final int KEPT = 20;

    private final ParsedSql reference;
    private final Clues clues;
    private final ValuePools known;
    private final Schema schema;
    private final FairDatabases fair;
    private final Manifold manifold;
    private final Descendants descendants;
    private final Section common;
    private final int count;
    private final Supplier<Arena> arenas;
    /** The tables that the reference names. */
    private final Set<String> read;

    private final Map<Key, Section> made = new HashMap<>();
    private @Nullable Arena arena;

    /** What decides how the databases are made; in lists, since their order does as well. */
    private record Key(
            List<Literal> literals,
            List<JoinPairs.Pair> pairs,
            List<JoinPairs.Pair> byOrder,
            List<JoinPairs.Pair> concatenated,
            Set<Coarsening> coarsenings,
            Map<String, Integer> uses,
            List<Integer> rowCounts,
            Set<String> further) {}

    /**
     * @param clues those of the reference
     * @param known the pools of the common databases
     * @param common the common databases
     * @param count how many an answer gets
     * @param arenas makes an empty arena
     */
    OwnDatabases(
            ParsedSql reference,
            Clues clues,
            ValuePools known,
            Schema schema,
            FairDatabases fair,
            Manifold manifold,
            Descendants descendants,
            Section common,
            int count,
            Supplier<Arena> arenas) {
        this.reference = reference;
        this.clues = clues;
        this.known = known;
        this.schema = schema;
        this.fair = fair;
        this.manifold = manifold;
        this.descendants = descendants;
        this.common = common;
        this.count = count;
        this.arenas = arenas;
        this.read = fair.named(reference);
    }

    /** The databases for an answer; empty if it has nothing that the common ones do not try. */
    Optional<Section> of(ParsedSql answer) {
        Clues learned = Clues.of(List.of(answer), schema);
        Clues all = clues.and(learned);
        ValuePools pools = all.equals(clues) ? known : fair.pools(all);
        List<Integer> rowCounts = new ArrayList<>(learned.rowCounts());
        rowCounts.removeAll(clues.rowCounts());
        boolean news = !pools.equals(known)
                && (!pools.addNothingTo(known)
                        || !rowCounts.isEmpty()
                        || !learned.pairs().stream().allMatch(known::joins));
        Set<String> further = fair.named(answer);
        further.removeAll(read);
        if (!news && further.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(
                List.copyOf(all.literals()),
                List.copyOf(all.pairs()),
                List.copyOf(all.byOrder()),
                List.copyOf(all.concatenated()),
                all.coarsenings(),
                all.uses(),
                List.copyOf(rowCounts),
                further);
        Section section = made.get(key);
        if (section == null) {
            List<Instance> instances = new ArrayList<>(news ? forNews(pools, rowCounts) : List.of());
            instances.addAll(descendants.beside(common, pools, answer, further));
            section = load(instances);
            made.put(key, section);
        }
        return Optional.of(section);
    }

    private List<Instance> forNews(ValuePools pools, List<Integer> rowCounts) {
        List<Instance> instances = new ArrayList<>(fair.generate(pools, SEEDS, count));
        instances.addAll(manifold.of(common, rowCounts));
        instances.addAll(descendants.of(common, pools));
        return instances;
    }

    private Section load(List<Instance> instances) {
        Arena into = arena;
        if (into == null) {
            into = arenas.get();
            arena = into;
        }
        if (into.size() + instances.size() > KEPT * count) {
            into.clear();
            made.clear();
        }
        return Section.load(into, instances, reference);
    }

    @Override
    public void close() {
        if (arena != null) {
            arena.close();
        }
    }
}
