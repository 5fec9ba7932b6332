package dev.datakata.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.source.SourceFile;
import dev.datakata.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One engine, one database and one session for a test, closed with it. */
final class EngineFixture implements AutoCloseable {
    final Engine engine;
    final Database database;
    final Session session;

    EngineFixture() {
        this(Limits.defaults());
    }

    EngineFixture(Limits limits) {
        engine = Engine.start(limits);
        database = engine.database();
        session = database.session();
    }

    EngineFixture with(String script) {
        try {
            database.run(new SourceFile("schema.sql", script));
        } catch (ScriptException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    List<Row> rows(String sql) {
        Outcome outcome = session.query(sql, 100_000);
        assertThat(outcome).as(sql).isInstanceOf(Outcome.Rows.class);
        return ((Outcome.Rows) outcome).table().rows();
    }

    @Nullable Object value(String sql) {
        return rows(sql).get(0).get(0);
    }

    Outcome.Refused refusal(String sql) {
        Outcome outcome = session.execute(sql);
        assertThat(outcome).as(sql).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    @Override
    public void close() {
        session.close();
        database.close();
        engine.close();
    }
}
