package dev.datakata.check.pipeline;

import dev.datakata.content.Pipeline;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.Datasets;
import java.util.List;
import java.util.Optional;

/**
 * An engine of its own, in which scripts run on one database at a time. A script that asks {@code information_schema} for a column sees every database of
 * its engine: beside other katas' databases, or a second one of its own kata, right answers would be told wrong things. And whatever a script
 * does to the engine, nobody after it meets it.
 */
final class Bench implements AutoCloseable {
    private final Pipeline pipeline;
    private final Engine engine;
    private final Datasets datasets;

    Bench(Pipeline pipeline, Limits limits) {
        this.pipeline = pipeline;
        this.engine = Engine.start(limits);
        this.datasets = new Datasets(engine, pipeline.schema());
    }

    /** The database that every scenario starts on; the one before has to be closed. */
    Database fresh() {
        return datasets.filled(pipeline.data());
    }

    /**
     * What became of a run.
     *
     * @param done how many statements ran to their end
     * @param stopped what the next one gave instead: neither rows nor done; empty if all ran
     * @param open whether a transaction was open behind the last statement
     */
    record RunResult(int done, Optional<Outcome> stopped, boolean open) {}

    /**
     * Runs statements as a client does that stops at the first error and goes: in one session, whose open transaction is rolled back in the
     * end.
     */
    static RunResult run(Database database, List<StatementText> statements) {
        try (Session session = database.session()) {
            for (int i = 0; i < statements.size(); i++) {
                Outcome outcome = session.execute(statements.get(i).text());
                if (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Rows)) {
                    return new RunResult(i, Optional.of(outcome), false);
                }
            }
            // It is refused where no transaction is open.
            boolean open = session.execute("ROLLBACK") instanceof Outcome.Done;
            return new RunResult(statements.size(), Optional.empty(), open);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
