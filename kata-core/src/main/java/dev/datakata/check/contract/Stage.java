package dev.datakata.check.contract;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import org.jspecify.annotations.Nullable;

/**
 * An engine on which one database stands at a time. Checks read the catalogue, and {@code information_schema} tells of every database that an engine has: on one
 * that holds others as well, a column that was dropped here would still be found there.
 */
public final class Stage implements AutoCloseable {
    private final Limits limits;
    private @Nullable Engine engine;

    /** @param limits what a check may spend */
    public Stage(Limits limits) {
        this.limits = limits;
    }

    /** The engine, started when it is first needed. */
    Engine engine() {
        if (engine == null) {
            engine = Engine.start(limits);
        }
        return engine;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
