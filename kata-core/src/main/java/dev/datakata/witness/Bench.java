package dev.datakata.witness;

import dev.datakata.engine.Database;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs something plainly on one instance: tables as the kata has them, filled with the instance's rows and emptied afterwards. */
public final class Bench implements AutoCloseable {
    private final Datasets datasets;
    private final Database loose;
    private final Session session;
    private @Nullable Database strict;

    /** Databases come from {@code datasets}. */
    public Bench(Datasets datasets) {
        this.datasets = datasets;
        this.loose = datasets.loose();
        this.session = loose.session();
    }

    /** What {@code task} gives on {@code instance}; empty if its rows do not fit their columns. */
    public <T> Optional<T> on(Instance instance, Function<Session, T> task) {
        try {
            return TableRows.insertLoosely(instance.tables(), loose)
                    ? Optional.of(task.apply(session))
                    : Optional.empty();
        } finally {
            TableRows.truncate(instance.tables(), session);
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
        session.close();
        loose.close();
        if (strict != null) {
            strict.close();
        }
    }
}
