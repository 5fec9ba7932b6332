package dev.datakata.engine;

import dev.datakata.source.Span;
import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.SqlType;
import dev.datakata.table.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSetMetaData;
import org.duckdb.StatementReturnType;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one {@link Database}. Statements run one at a time; not for several threads at once.
 *
 * <p>Some statements hang where neither time limit nor cancelling reaches (planning bombs, {@code repeat} of gigabytes), and deep nesting can end a
 * JVM: strangers' SQL runs in a process that another one watches, on a thread with a stack of {@link Engine#STACK_BYTES}.
 */
public final class Session implements AutoCloseable {
    /** Names that are longer are like none: to compare them takes memory beyond the engine's limit. */
    private static final int LONGEST_NAME = 200;

    /** A slip is a third of the letters, or one. */
    private static final String TABLES_LIKE = """
            SELECT CASE WHEN schema_name = 'main' THEN name ELSE schema_name || '.' || name END
            FROM (SELECT schema_name, table_name AS name FROM system.main.duckdb_tables()
                    WHERE database_name = current_database() AND NOT internal
                  UNION ALL SELECT schema_name, view_name FROM system.main.duckdb_views()
                    WHERE database_name = current_database() AND NOT internal),
                 (SELECT lower(?) AS wanted)
            WHERE damerau_levenshtein(lower(name), wanted) <= greatest(1, len(wanted) // 3)
            ORDER BY damerau_levenshtein(lower(name), wanted), schema_name, name LIMIT 3
            """;

    private final DuckDBConnection connection;
    private final Limits limits;
    private final Refusals refusals;
    /** Results are streamed, but not inside a transaction: the driver loses the reason of a failure while streaming. */
    private boolean streaming = true;

    Session(DuckDBConnection connection, String alias, Limits limits) {
        this.connection = connection;
        this.limits = limits;
        this.refusals = new Refusals(limits);
        internal("USE " + alias);
    }

    /**
     * Runs exactly one statement and reads at most {@code maxRows} rows.
     *
     * <p>Outside a transaction, rows beyond {@code maxRows} are never computed, or at least never kept. Inside one the engine keeps the whole result first.
     *
     * @param sql one statement; a statement that gives no rows runs too and is {@link Outcome.Done}
     * @param maxRows the rows wanted; if there are more, the outcome is not complete
     */
    public Outcome query(String sql, long maxRows) {
        return run(sql, maxRows);
    }

    /**
     * {@link #query}, with correlated subqueries planned in the other of the engine's two ways: it refuses some statements in one of them, by a mistake of its
     * own (docs/engine-facts.md).
     */
    public Outcome queryOtherwise(String sql, long maxRows) {
        internal("SET SESSION delim_join_as_cte = false");
        try {
            return run(sql, maxRows);
        } finally {
            internal("SET SESSION delim_join_as_cte = true");
        }
    }

    /** Runs exactly one statement that may write: {@link Outcome.Done}, or {@link Outcome.Rows} if it gives rows. */
    public Outcome execute(String sql) {
        return run(sql, Long.MAX_VALUE);
    }

    /** Runs exactly one statement in a transaction and takes back what it did; the outcome is that of the statement alone. */
    public Outcome attempt(String sql) {
        stream(false);
        internal("BEGIN");
        try {
            return run(sql, Long.MAX_VALUE);
        } finally {
            internal("ROLLBACK");
        }
    }

    /** What a statement is, without running it. */
    public StatementKind kind(String sql) {
        return new StatementClassifier(this).kind(sql);
    }

    /**
     * Whether the words alone show that a text, if the engine takes it, is a SELECT, acts on nothing and asks {@link #telling nothing of the engine}, so that it may
     * be run without asking for its {@link #kind} first. False is no answer.
     */
    public static boolean isPlainQuery(String sql) {
        return StatementClassifier.isPlainQuery(sql);
    }

    /**
     * The first function in a statement that runs another text of SQL or acts on the engine, such as {@code query} or {@code checkpoint}, in lower case. A statement with one is of the kind
     * {@link StatementKind#CALL}, whatever else it is.
     */
    public static Optional<String> acting(String sql) {
        return EngineNames.acting(SqlLexer.tokens(sql));
    }

    /**
     * The first function or view in a query, in lower case, that tells of the engine and not of the data, or leaves something behind: {@code current_query}, {@code duckdb_tables},
     * {@code nextval}.
     */
    public static Optional<String> telling(String sql) {
        return EngineNames.telling(SqlLexer.tokens(sql));
    }

    /**
     * Parses and binds without running: {@link Outcome.Rows} with columns and no rows, {@link Outcome.Done} for a statement that gives none, or
     * {@link Outcome.Refused}. A statement with open parameters ({@code ?}, {@code $1}) is refused.
     *
     * <p>The columns of a PIVOT without IN are the values it finds, so a query with one is run to learn them.
     */
    public Outcome check(String sql) {
        Optional<Outcome> refused = refusedText(sql);
        if (refused.isPresent()) {
            return refused.get();
        }
        String wire = SqlLexer.plainBlanks(sql);
        try (PreparedStatement statement = connection.prepareStatement(wire)) {
            if (statement.getParameterMetaData().getParameterCount() > 0) {
                return new Outcome.Refused(
                        Outcome.Phase.BIND,
                        "Values were not provided for the statement's parameters",
                        Optional.empty(),
                        List.of());
            }
            ResultSetMetaData metaData = statement.getMetaData();
            if (metaData != null && unknownYet(metaData)) {
                return found(sql);
            }
            return metaData == null || metaData.getColumnCount() == 0 || changesOnly(metaData)
                    ? new Outcome.Done(0)
                    : new Outcome.Rows(new Table(columns(metaData), List.of()), true);
        } catch (SQLException e) {
            return refused(e, wire);
        }
    }

    /** What {@link #check} says of a statement whose columns depend on the rows. */
    private Outcome found(String sql) {
        if (kind(sql) != StatementKind.SELECT) {
            return new Outcome.Done(0);
        }
        Outcome outcome = query(sql, 0);
        return outcome instanceof Outcome.Rows rows
                ? new Outcome.Rows(new Table(rows.table().columns(), List.of()), true)
                : outcome;
    }

    /** The columns a query gives, see {@link #check}; empty if it gives none or is refused. */
    public Optional<List<Column>> describe(String sql) {
        return check(sql) instanceof Outcome.Rows rows
                ? Optional.of(rows.table().columns())
                : Optional.empty();
    }

    /** Begins a transaction. */
    public void begin() {
        expectDone(execute("BEGIN"));
    }

    /** Commits: {@link Outcome.Done}, or {@link Outcome.Refused} for a conflict or violation found only now, which rolls back. */
    public Outcome commit() {
        return execute("COMMIT");
    }

    /** Rolls back; does nothing without a transaction. */
    public void rollback() {
        // It fails only where no transaction is active.
        execute("ROLLBACK");
    }

    /**
     * Runs the statement and tells what it cost; the statement's effects stay. Empty if it fails or cannot be explained: run it plainly to learn why.
     */
    public Optional<Profile> profile(String sql) {
        Script script = Script.of(sql);
        if (script.statements().size() != 1) {
            return Optional.empty();
        }
        String text = script.statements().get(0).text();
        // of a bare VALUES the engine tells nothing, of the same in a subquery it does
        return explained(text)
                .flatMap(json -> ProfileReader.read(json)
                        .or(() -> explained("SELECT * FROM (" + text + "\n)").flatMap(ProfileReader::read)));
    }

    private Optional<String> explained(String statement) {
        return scalar("EXPLAIN (ANALYZE, FORMAT json) " + statement, 2);
    }

    /**
     * The optimised logical plan of one SELECT, without running it, as a text that is equal for equal plans whatever the rows. Labels and places in the text
     * are left out. Optimisations that look at the rows are off: with them {@code i > 0} and {@code i >= 1} have one plan where
     * every row has both. Empty if there is none: a refused statement, a PIVOT, a statement that is no SELECT.
     */
    public Optional<String> plan(String sql) {
        if (kind(sql) != StatementKind.SELECT) {
            return Optional.empty();
        }
        internal("SET GLOBAL disabled_optimizers = '" + Engine.MISTAKEN_OPTIMIZERS
                + ",join_filter_pushdown,row_group_pruner'");
        try {
            return function("json_serialize_plan(?::VARCHAR, skip_default := true, optimize := true)", sql)
                    .flatMap(ProfileReader::plan);
        } finally {
            internal("SET GLOBAL disabled_optimizers = '" + Engine.MISTAKEN_OPTIMIZERS + "'");
        }
    }

    /**
     * The functions that one SELECT calls, as the engine binds them: through macros, without parentheses, and not where a column has the name. A call that binding
     * has computed already is not among them, as in {@code now() - INTERVAL '1 day'}. Empty where the engine does not tell, as for a PIVOT.
     */
    public Optional<List<FunctionCall>> functions(String sql) {
        return function(BoundPlan.CALL, sql).flatMap(plan -> new FunctionCalls(sql).in(plan));
    }

    /**
     * The base tables that one SELECT reads, as the engine binds it: through views, macros, PIVOT and functions that take a table's name. Empty where the engine does
     * not tell.
     */
    public Optional<Set<TableName>> tables(String sql) {
        return function(BoundPlan.CALL, sql).flatMap(TableScans::in);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException("A session does not close", e);
        }
    }

    Limits limits() {
        return limits;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Runs a statement of ours, which cannot fail. */
    void internal(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EngineException("The engine refuses " + sql + ": " + e.getMessage(), e);
        }
    }

    /** The value of a function of ours for one text. */
    Optional<String> function(String call, String argument) {
        try (PreparedStatement statement = connection.prepareStatement("SELECT (" + call + ")::VARCHAR")) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** What parsing alone says: empty, or the refusal. Nothing runs. */
    Optional<Outcome> parseRefusal(String sql) {
        String wire = SqlLexer.plainBlanks(sql);
        // The engine parses all before it runs any: a text that is fine up to a stop which never parses is fine.
        String stopped = wire + "\n;@@END";
        try (Statement statement = connection.createStatement()) {
            statement.execute(stopped);
            throw new EngineException("The engine has run what it cannot parse");
        } catch (SQLException e) {
            Outcome outcome = refusals.of(e, stopped);
            boolean reached = outcome instanceof Outcome.Refused refused
                    && refused.at().isPresent()
                    && refused.at().get().start() == wire.length() + 2;
            return reached ? Optional.empty() : Optional.of(outcome);
        }
    }

    private Optional<String> scalar(String sql, int column) {
        return run(sql, 1) instanceof Outcome.Rows rows && rows.table().rows().size() == 1
                ? Optional.ofNullable((String) rows.table().rows().get(0).get(column - 1))
                : Optional.empty();
    }

    private Outcome run(String sql, long maxRows) {
        Optional<Outcome> refused = refusedText(sql);
        if (refused.isPresent()) {
            return refused.get();
        }
        String wire = SqlLexer.plainBlanks(sql);
        SqlLexer.Token first = SqlLexer.tokens(wire).get(0);
        boolean ends = first.word("COMMIT") || first.word("END") || first.word("ROLLBACK") || first.word("ABORT");
        Outcome outcome = outcome(wire, maxRows);
        if ((first.word("BEGIN") || first.word("START")) && outcome instanceof Outcome.Done) {
            stream(false);
        } else if (ends) {
            stream(true);
        }
        return outcome;
    }

    private Outcome outcome(String wire, long maxRows) {
        long start = System.nanoTime();
        try {
            return read(wire, maxRows);
        } catch (SQLException e) {
            if (!streaming || !Refusals.lostReason(e)) {
                return refused(e, wire);
            }
        }
        if (System.nanoTime() - start >= limits.statement().toNanos()) {
            return new Outcome.TimedOut(limits.statement());
        }
        // It failed before the stream's first buffer was full, and took its effects back: a second run says why, and
        // keeps no more than that.
        stream(false);
        try {
            return read(wire, maxRows);
        } catch (SQLException e) {
            return refused(e, wire);
        } finally {
            stream(true);
        }
    }

    private Outcome read(String wire, long maxRows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(wire)) {
                return new Outcome.Done(Math.max(0, statement.getLargeUpdateCount()));
            }
            try (ResultSet result = statement.getResultSet()) {
                return read(result, maxRows);
            }
        } catch (OutOfMemoryError e) {
            // a list or a struct, which the driver gives as one text, takes many times its room
            return new Outcome.LimitReached(Outcome.Resource.RESULT, limits.resultBytes());
        } catch (DateTimeException e) {
            // java.time has no such value: 24:00:00 in a list, an infinite TIMESTAMP_S, a TIME WITH TIME ZONE of 24
            // hours.
            return new Outcome.Refused(
                    Outcome.Phase.EXECUTE,
                    "A time in the result is outside of what can be read",
                    Optional.empty(),
                    List.of());
        }
    }

    private Outcome read(ResultSet result, long maxRows) throws SQLException {
        List<Column> columns = columns(result.getMetaData());
        ValueReader[] readers = new ValueReader[columns.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new ValueReader(i + 1, columns.get(i).type().name());
        }
        List<Row> rows = new ArrayList<>();
        long bytes = 0;
        while (result.next()) {
            if (rows.size() >= maxRows) {
                return new Outcome.Rows(new Table(columns, rows), false);
            }
            @Nullable Object[] values = new @Nullable Object[readers.length];
            bytes = 40L * rows.size();
            for (int i = 0; i < readers.length; i++) {
                values[i] = readers[i].read(result);
                bytes += readers[i].bytes();
            }
            if (bytes > limits.resultBytes()) {
                return new Outcome.LimitReached(Outcome.Resource.RESULT, limits.resultBytes());
            }
            rows.add(Row.of(values));
        }
        return new Outcome.Rows(new Table(columns, rows), true);
    }

    private static List<Column> columns(ResultSetMetaData metaData) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(new Column(metaData.getColumnLabel(i), new SqlType(metaData.getColumnTypeName(i))));
        }
        return columns;
    }

    /** How the driver describes a statement of several parts, of which all but the last have to run first. */
    private static boolean unknownYet(ResultSetMetaData metaData) throws SQLException {
        return metaData.getColumnCount() == 1
                && metaData.getColumnLabel(1).equals("unknown")
                && metaData.getColumnTypeName(1).equals("UNKNOWN");
    }

    private static boolean changesOnly(ResultSetMetaData metaData) {
        return metaData instanceof DuckDBResultSetMetaData ours
                && ours.getReturnType() != StatementReturnType.QUERY_RESULT;
    }

    private static Optional<Outcome> refusedText(String sql) {
        int nul = sql.indexOf('\0');
        if (nul >= 0) {
            return refused("SQL cannot hold a NUL character", new Span(nul, nul + 1));
        }
        List<StatementText> statements = Script.of(sql).statements();
        if (statements.isEmpty()) {
            return refused("There is no statement", new Span(0, sql.length()));
        }
        return statements.size() > 1
                ? refused("There is more than one statement", statements.get(1).span())
                : Optional.empty();
    }

    /** What the engine refused; of a table that is not there with the names like it in this database. */
    private Outcome refused(SQLException e, String wire) {
        Outcome outcome = refusals.of(e, wire);
        Optional<String> missing = Refusals.missingTable(e);
        return outcome instanceof Outcome.Refused refused && missing.isPresent()
                ? new Outcome.Refused(refused.phase(), refused.message(), refused.at(), tablesLike(missing.get()))
                : outcome;
    }

    /** The tables and views of this database whose names differ from {@code name} by a slip, or by their schema; best first. */
    private List<String> tablesLike(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(TABLES_LIKE)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        } catch (SQLException e) {
            // such as in a transaction, which the refusal has ended
            return List.of();
        }
    }

    private static Optional<Outcome> refused(String message, Span at) {
        return Optional.of(new Outcome.Refused(Outcome.Phase.PARSE, message, Optional.of(at), List.of()));
    }

    private void stream(boolean on) {
        if (streaming != on) {
            internal("SET SESSION jdbc_stream_results = " + on);
            streaming = on;
        }
    }

    private static void expectDone(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new EngineException("The engine begins no transaction: " + outcome);
        }
    }
}
