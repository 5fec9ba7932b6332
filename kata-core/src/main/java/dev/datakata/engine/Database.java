package dev.datakata.engine;

import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.table.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One in-memory database, attached under a name of its own. Closing detaches it; sessions on it should be closed before.
 *
 * <p>What the methods here run is the course's own: strangers' SQL runs in a {@link Session}.
 */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final String alias;
    private final Session own;

    Database(Engine engine, String alias) {
        this.engine = engine;
        this.alias = alias;
        this.own = engine.session(alias);
    }

    /**
     * Runs a trusted author's script, statement by statement. What came before a statement that fails stays.
     *
     * @throws ScriptException for the first statement that is refused or reaches a limit
     */
    public void run(SourceFile script) throws ScriptException {
        for (StatementText statement : Script.of(script.text()).statements()) {
            Outcome outcome = own.execute(statement.text());
            Optional<String> refusal = Loader.refusal(outcome);
            if (refusal.isPresent()) {
                Span span = outcome instanceof Outcome.Refused refused
                                && refused.at().isPresent()
                        ? refused.at().get().shifted(statement.span().start())
                        : statement.span();
                throw new ScriptException(script, span, refusal.get());
            }
        }
    }

    /**
     * Loads a CSV into a table: RFC 4180 with a header line that names columns in any order. An empty field without quotes is NULL, every other is cast by
     * the engine; columns that the header does not name take their default. Either all rows are loaded or none. In a table that refers to itself, a row comes after the one it refers
     * to.
     *
     * @param table the table's name, as {@link Catalog#table(String)} finds it
     * @param csv the file
     * @throws ScriptException if the file is no CSV, names a table or column that is not there, or holds a value or row that the table refuses
     */
    public void loadCsv(String table, SourceFile csv) throws ScriptException {
        new Loader(own, alias, catalog()).loadCsv(table, csv);
    }

    /**
     * Inserts rows into all columns of a table but the generated ones, in order. Either all rows are inserted or none.
     * Where rows refer to others of their own table, each comes after the one it refers to; they then take a statement, about a millisecond, each.
     *
     * @param schema the table's schema
     * @param table the table
     * @param rows rows whose values are those that {@link Row} defines for the columns' types
     * @return {@link Outcome.Done} with the number of rows, or {@link Outcome.Refused} for a constraint or a value that does not fit
     * @throws IllegalArgumentException if there is no such table, or a row is not as wide as it
     */
    public Outcome append(String schema, String table, List<Row> rows) {
        return append(
                catalog()
                        .table(schema, table)
                        .orElseThrow(() -> new IllegalArgumentException("no table " + schema + "." + table)),
                rows);
    }

    /** As {@link #append(String, String, List)}, for callers that hold the catalog: reading it takes longer than inserting a few rows. */
    public Outcome append(Catalog.BaseTable table, List<Row> rows) {
        return new Loader(own, alias, new Catalog(List.of(table), List.of())).append(table, rows);
    }

    /** What a task that writes by {@link #append} gives; what it wrote is taken back. */
    public <T> T undone(Supplier<T> task) {
        own.begin();
        try {
            return task.get();
        } finally {
            own.rollback();
        }
    }

    /** What the database holds now. */
    public Catalog catalog() {
        return new CatalogReader(own, alias).read();
    }

    /** A connection of its own, in which unqualified and schema-qualified names mean this database. */
    public Session session() {
        return engine.session(alias);
    }

    /**
     * A copy with everything in it: rows, keys, checks, views, types, macros, sequences. Its tables may come in another order, one that is referred to before
     * those that refer to it.
     */
    public Database copy() {
        Database copy = engine.database();
        engine.rootStatement("COPY FROM DATABASE " + alias + " TO " + copy.alias);
        return copy;
    }

    /**
     * Writes everything in it to a new DuckDB file, which other tools open. Only an engine from {@link Engine#trusted} can.
     *
     * @param file a file that is not there yet
     * @throws EngineException if the file cannot be written
     */
    public void writeTo(Path file) {
        engine.rootStatement("ATTACH '" + file.toString().replace("'", "''") + "' AS datakata_file");
        try {
            engine.rootStatement("COPY FROM DATABASE " + alias + " TO datakata_file");
            engine.rootStatement("CHECKPOINT datakata_file");
        } finally {
            engine.rootStatement("DETACH DATABASE datakata_file");
        }
    }

    @Override
    public void close() {
        own.close();
        engine.rootStatement("DETACH DATABASE IF EXISTS " + alias);
    }
}
