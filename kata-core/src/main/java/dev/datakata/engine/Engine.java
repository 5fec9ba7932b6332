package dev.datakata.engine;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.duckdb.DuckDBConnection;

/** One in-process DuckDB instance, hardened before anything of a stranger runs. In memory only; it never touches a file. */
public final class Engine implements AutoCloseable {
    /** The stack, in bytes, of a thread that may run strangers' SQL: on a smaller one deep nesting ends the JVM. */
    public static final long STACK_BYTES = 64L * 1024 * 1024;

    /** Levels an expression may nest; with more the engine's parser can end the JVM. */
    static final int NESTING = 250;

    /** Numbers of databases have 18 digits. */
    private static final long LEAST_NUMBER = 100_000_000_000_000_000L;

    private final DuckDBConnection root;
    private final Limits limits;

    private Engine(DuckDBConnection root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /**
     * Optimizations that lose rows, or the engine. DuckDB 2.0.0.1 gives no row for an outer join whose ON condition lies outside the inner
     * column's range, under a HAVING on an aggregate; small tables meet it often, and right answers would be refused. Without that one another ends the
     * engine where grouping sets with the empty set among them stand in a LATERAL, as in a batch.
     */
    static final String MISTAKEN_OPTIMIZERS = "statistics_propagation,grouping_sets";

    /**
     * Starts an instance and locks its configuration.
     *
     * @throws EngineException if the engine does not start here: no native library for this platform, or no memory
     */
    public static Engine start(Limits limits) {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try {
            // Each call gives an instance of its own, since the database has no name.
            DuckDBConnection root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
            try (Statement statement = root.createStatement()) {
                for (String setting : settings(limits)) {
                    statement.execute("SET GLOBAL " + setting);
                }
            } catch (SQLException e) {
                root.close();
                throw e;
            }
            return new Engine(root, limits);
        } catch (SQLException e) {
            throw new EngineException("DuckDB does not start: " + e.getMessage(), e);
        }
    }

    private static List<String> settings(Limits limits) {
        return List.of(
                "threads = " + limits.threads(),
                String.format(Locale.ROOT, "memory_limit = '%dB'", limits.memoryBytes()),
                "temp_directory = ''",
                "max_expression_depth = " + NESTING,
                "max_execution_time = " + limits.statement().toMillis(),
                "TimeZone = 'UTC'",
                "errors_as_json = true",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "allow_community_extensions = false",
                "allow_extension_repositories = 'forbidden'",
                "allow_persistent_secrets = false",
                "disabled_optimizers = '" + MISTAKEN_OPTIMIZERS + "'",
                "enable_external_access = false",
                // After the line above.
                "disabled_filesystems = 'LocalFileSystem'",
                // Sessions switch these; a stranger who does changes memory and speed, no result, and a SET is told by
                // its kind.
                "allowed_configs = ['jdbc_stream_results', 'disabled_optimizers', 'delim_join_as_cte']",
                "lock_configuration = true");
    }

    /**
     * Starts an instance that may write files, for a course's own content and nothing else: no statement of a stranger may reach it.
     *
     * @throws EngineException if the engine does not start here
     */
    public static Engine trusted(Limits limits) {
        try {
            DuckDBConnection root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", new Properties());
            try (Statement statement = root.createStatement()) {
                statement.execute("SET GLOBAL errors_as_json = true");
                statement.execute("SET GLOBAL TimeZone = 'UTC'");
                statement.execute("SET GLOBAL threads = " + limits.threads());
            } catch (SQLException e) {
                root.close();
                throw e;
            }
            return new Engine(root, limits);
        } catch (SQLException e) {
            throw new EngineException("DuckDB does not start: " + e.getMessage(), e);
        }
    }

    /** A new empty database. Its name can be neither guessed nor put in an order: an answer that names another database must not hit one. */
    public Database database() {
        String alias = Refusals.ALIAS_PREFIX + ThreadLocalRandom.current().nextLong(LEAST_NUMBER, 10 * LEAST_NUMBER);
        rootStatement("ATTACH ':memory:' AS " + alias);
        return new Database(this, alias);
    }

    /** How much of its memory the engine uses, in bytes. */
    public synchronized long memoryUsed() {
        try (Statement statement = root.createStatement();
                ResultSet result = statement.executeQuery("SELECT sum(memory_usage_bytes) FROM duckdb_memory()")) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new EngineException("The engine does not tell its use of memory", e);
        }
    }

    /** DuckDB's version, such as {@code v2.0.0}. */
    public synchronized String version() {
        try (Statement statement = root.createStatement();
                var rows = statement.executeQuery("SELECT version()")) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        } catch (SQLException e) {
            throw new EngineException("The engine does not tell its version", e);
        }
    }

    /** What this engine may spend. */
    public Limits limits() {
        return limits;
    }

    /** Closes the instance; its databases and sessions are gone with it. */
    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw new EngineException("The engine does not close", e);
        }
    }

    synchronized Session session(String alias) {
        try {
            return new Session(root.duplicate(), alias, limits);
        } catch (SQLException e) {
            throw new EngineException("No further connection", e);
        }
    }

    synchronized void rootStatement(String sql) {
        try (Statement statement = root.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EngineException("The engine refuses " + sql + ": " + e.getMessage(), e);
        }
    }
}
