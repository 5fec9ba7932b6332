package dev.datakata.witness;

import dev.datakata.engine.Database;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.TableRows;
import java.util.Optional;
import java.util.function.Function;

/** Runs something plainly on one instance: tables as the kata has them, filled with the instance's rows and emptied afterwards. */
public final class Bench implements AutoCloseable {
    private final Datasets datasets;
    private final Database loose;
    private final Session session;

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
        try (Database strict = datasets.empty()) {
            return TableRows.insert(instance.tables(), strict);
        }
    }

    @Override
    public void close() {
        session.close();
        loose.close();
    }
}
