package dev.datakata.witness;

import dev.datakata.engine.Database;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs something plainly on one instance: tables as the kata has them, filled with the instance's rows. They stay, since the next instance
 * is often a part of the same one: only tables whose rows are others are filled anew.
 */
public final class Bench implements AutoCloseable {
    private final Datasets datasets;
    private final Database loose;
    private final Session session;
    /** What the tables hold, in their order; empty if they are. */
    private List<TableRows> loaded = List.of();

    private @Nullable Database strict;

    /** Databases come from {@code datasets}. */
    public Bench(Datasets datasets) {
        this.datasets = datasets;
        this.loose = datasets.loose();
        this.session = loose.session();
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
        return load(instance) ? Optional.of(task.apply(session)) : Optional.empty();
    }

    private boolean load(Instance instance) {
        List<TableRows> stale = new ArrayList<>();
        List<TableRows> fresh = new ArrayList<>();
        for (int i = 0; i < instance.tables().size(); i++) {
            TableRows table = instance.tables().get(i);
            if (loaded.isEmpty()) {
                fresh.add(table);
            } else if (!loaded.get(i).rows().equals(table.rows())) {
                stale.add(loaded.get(i));
                fresh.add(table);
            }
        }
        TableRows.truncate(stale, session);
        boolean done = TableRows.insertLoosely(fresh, loose);
        if (done) {
            loaded = instance.tables();
        } else {
            TableRows.truncate(instance.tables(), session);
            loaded = List.of();
        }
        return done;
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
        session.close();
        loose.close();
        if (strict != null) {
            strict.close();
        }
    }
}
