package dev.datakata.witness;

import dev.datakata.engine.Database;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs something plainly on one instance: tables as the kata has them, filled with the instance's rows. They stay, since the next instance
 * is often a part of the same one: only tables whose rows are others are filled anew.
 */
public final class Bench implements AutoCloseable {
    /** Filled databases that are kept. */
    private static final int KEPT = 8;

    private final Datasets datasets;
    private final Map<List<List<Row>>, Filled> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    /** Filled anew for each instance; made when it is first needed, which for a right answer is never. */
    private @Nullable Filled working;

    private @Nullable Database strict;

    /** Tables without keys and what they hold. */
    private static final class Filled implements AutoCloseable {
        final Database database;
        final Session session;
        /** The tables in their order; empty if they are. */
        List<TableRows> tables = List.of();

        Filled(Database database) {
            this.database = database;
            this.session = database.session();
        }

        boolean fill(Instance instance) {
            List<TableRows> stale = new ArrayList<>();
            List<TableRows> fresh = new ArrayList<>();
            for (int i = 0; i < instance.tables().size(); i++) {
                TableRows table = instance.tables().get(i);
                if (tables.isEmpty()) {
                    fresh.add(table);
                } else if (!tables.get(i).rows().equals(table.rows())) {
                    stale.add(tables.get(i));
                    fresh.add(table);
                }
            }
            TableRows.truncate(stale, session);
            boolean done = TableRows.insertLoosely(fresh, database);
            if (done) {
                tables = instance.tables();
            } else {
                TableRows.truncate(instance.tables(), session);
                tables = List.of();
            }
            return done;
        }

        @Override
        public void close() {
            session.close();
            database.close();
        }
    }

    /** Databases come from {@code datasets}. */
    public Bench(Datasets datasets) {
        this.datasets = datasets;
    }

    private Filled working() {
        Filled known = working;
        if (known == null) {
            known = new Filled(datasets.loose());
            working = known;
        }
        return known;
    }

    /** What {@code task} gives on {@code instance}; empty if its rows do not fit their columns. */
    public <T> Optional<T> on(Instance instance, Function<Session, T> task) {
        if (!datasets.canLoosen()) {
            // tables with keys cannot be emptied one by one
            try (Database own = datasets.empty();
                    Session client = own.session()) {
                return TableRows.insert(instance.tables(), own) ? Optional.of(task.apply(client)) : Optional.empty();
            }
        }
        Filled known = kept.get(instance.rows());
        if (known != null) {
            return Optional.of(task.apply(known.session));
        }
        Filled filled = working();
        return filled.fill(instance) ? Optional.of(task.apply(filled.session)) : Optional.empty();
    }

    /** Keeps the database of {@code instance} filled, if it is the one that was used last: others will ask for it again. */
    void keep(Instance instance) {
        List<List<Row>> rows = instance.rows();
        Filled filled = working();
        if (!rows.equals(new Instance(filled.tables).rows()) || kept.containsKey(rows)) {
            return;
        }
        kept.put(rows, filled);
        working = null;
        if (kept.size() > KEPT) {
            Iterator<Filled> eldest = kept.values().iterator();
            working = eldest.next();
            eldest.remove();
        }
    }

    /** Whether the kata's own schema, keys and CHECKs included, takes the instance's rows. */
    public boolean valid(Instance instance) {
        boolean oneByOne = instance.tables().stream().anyMatch(TableRows::refersToItself);
        if (oneByOne) {
            // some of the attempts to find an order fail, which ends a transaction
            try (Database own = datasets.empty()) {
                return TableRows.insert(instance.tables(), own);
            }
        }
        Database known = strict;
        if (known == null) {
            known = datasets.empty();
            strict = known;
        }
        Database keys = known;
        return keys.undone(() -> TableRows.insert(instance.tables(), keys));
    }

    @Override
    public void close() {
        if (working != null) {
            working.close();
        }
        kept.values().forEach(Filled::close);
        if (strict != null) {
            strict.close();
        }
    }
}
