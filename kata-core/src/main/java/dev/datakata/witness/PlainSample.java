package dev.datakata.witness;

import dev.datakata.comparison.Expected;
import dev.datakata.engine.Database;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Databases on which answers run as they were written. Each is loaded when it is first wanted, and stays. */
final class PlainSample implements AutoCloseable {
    private final Datasets datasets;
    private final Reference reference;
    private final List<Instance> waiting;
    private final List<Loaded> loaded = new ArrayList<>();

    /** A database with what is expected there. */
    record Loaded(Instance instance, Database database, Session session, Expected expected) {
        void close() {
            session.close();
            database.close();
        }
    }

    PlainSample(Datasets datasets, Reference reference, List<Instance> instances) {
        this.datasets = datasets;
        this.reference = reference;
        this.waiting = new ArrayList<>(instances);
    }

    /** All of them but those on which the reference itself fails. */
    List<Loaded> databases() {
        waiting.forEach(instance -> load(instance).ifPresent(loaded::add));
        waiting.clear();
        return loaded;
    }

    private Optional<Loaded> load(Instance instance) {
        Database database = datasets.loose();
        Session session = database.session();
        try {
            if (TableRows.insertLoosely(instance.tables(), database)) {
                return Optional.of(new Loaded(instance, database, session, reference.expected(session)));
            }
        } catch (ReferenceException e) {
            // where the reference fails nothing can be expected
        }
        session.close();
        database.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        loaded.forEach(Loaded::close);
    }
}
