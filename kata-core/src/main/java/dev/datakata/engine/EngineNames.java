package dev.datakata.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names of DuckDB's own by which a statement reaches beyond the tables it works on. Found by the words of a statement alone, in every place where they could be a call: what a
 * text inside of it would call is out of reach, since nothing here runs a text.
 */
final class EngineNames {
    /** Table functions that run another text of SQL, on a connection of their own even, or change the instance; CALL is how the latter are meant to be used. */
    private static final Set<String> ACTING = Set.of(
            "query",
            "json_execute_serialized_sql",
            "checkpoint",
            "force_checkpoint",
            "enable_logging",
            "disable_logging",
            "truncate_duckdb_logs",
            "enable_profile",
            "enable_profiling",
            "disable_profile",
            "disable_profiling",
            "create_external_resource",
            "destroy_external_resource",
            "register_external_resource",
            "register_external_resource_type",
            "deregister_external_resource",
            "deregister_external_resource_type",
            "arrow_scan",
            "arrow_scan_dumb",
            "seq_scan");

    /** Functions whose value is no matter of the data: what is asked, where, after how many others; and those that leave something behind. */
    private static final Set<String> TELLING = Set.of(
            "current_query",
            "current_query_id",
            "current_database",
            "current_catalog",
            "current_connection_id",
            "current_transaction_id",
            "txid_current",
            "stats",
            "vector_type",
            "nextval",
            "currval",
            "setval",
            "write_log",
            "which_secret");

    /** Schemas and views of the catalogue; those whose names begin with {@code duckdb_} or {@code pragma_} aside. */
    private static final Set<String> CATALOGUE = Set.of(
            "information_schema",
            "pg_catalog",
            "sqlite_master",
            "sqlite_schema",
            "sqlite_temp_master",
            "sqlite_temp_schema",
            "pg_am",
            "pg_attrdef",
            "pg_attribute",
            "pg_class",
            "pg_collation",
            "pg_constraint",
            "pg_database",
            "pg_depend",
            "pg_description",
            "pg_enum",
            "pg_index",
            "pg_indexes",
            "pg_namespace",
            "pg_prepared_statements",
            "pg_proc",
            "pg_sequence",
            "pg_sequences",
            "pg_settings",
            "pg_tables",
            "pg_tablespace",
            "pg_type",
            "pg_views");

    private EngineNames() {}

    /** The first function that a statement may call and that acts, in lower case. */
    static Optional<String> acting(List<SqlLexer.Token> tokens) {
        return first(
                tokens,
                i -> ACTING.contains(name(tokens, i))
                        && isCall(tokens, i)
                        // the columns of an index: a table function is never called behind ON
                        && !tokens.get(i - 1).word("ON"));
    }

    /** The first name that a query may have from the engine and not from the tables, in lower case. */
    static Optional<String> telling(List<SqlLexer.Token> tokens) {
        return first(tokens, i -> tells(tokens, i));
    }

    private static boolean tells(List<SqlLexer.Token> tokens, int place) {
        String name = name(tokens, place);
        // the one of them that needs no parentheses
        boolean bare = name.equals("current_catalog")
                && tokens.get(place).type() == SqlLexer.Type.WORD
                && !qualified(tokens, place);
        boolean family = name.startsWith("duckdb_") || name.startsWith("pragma_");
        return bare
                || ((TELLING.contains(name) || family) && isCall(tokens, place))
                || ((CATALOGUE.contains(name) || family) && isRead(tokens, place));
    }

    /** Whether a name stands where a table or a schema does. */
    private static boolean isRead(List<SqlLexer.Token> tokens, int place) {
        boolean behind = place > 0
                && (tokens.get(place - 1).word("FROM")
                        || tokens.get(place - 1).word("JOIN")
                        || tokens.get(place - 1).symbol(",")
                        || qualified(tokens, place));
        return behind || (place + 1 < tokens.size() && tokens.get(place + 1).symbol("."));
    }

    private static Optional<String> first(List<SqlLexer.Token> tokens, Predicate<Integer> sought) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlLexer.Type type = tokens.get(i).type();
            if ((type == SqlLexer.Type.WORD || type == SqlLexer.Type.QUOTED_NAME) && sought.test(i)) {
                return Optional.of(tokens.get(i).name().toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }

    private static String name(List<SqlLexer.Token> tokens, int place) {
        return tokens.get(place).name().toLowerCase(Locale.ROOT);
    }

    private static boolean qualified(List<SqlLexer.Token> tokens, int place) {
        return place > 0 && tokens.get(place - 1).symbol(".");
    }

    /** Whether a name with a parenthesis behind it may be called there: it is neither defined nor given to something else. */
    private static boolean isCall(List<SqlLexer.Token> tokens, int place) {
        if (place == 0 || place + 1 >= tokens.size() || !tokens.get(place + 1).symbol("(")) {
            return false;
        }
        SqlLexer.Token before = tokens.get(place - 1);
        boolean made = Set.of("INTO", "TABLE", "EXISTS", "REFERENCES", "AS").contains(before.upper())
                && before.type() == SqlLexer.Type.WORD;
        return !made && !isNamedQuery(tokens, place);
    }

    /** Whether it is the name of a WITH clause: {@code name (columns) AS (}, with or without MATERIALIZED. */
    private static boolean isNamedQuery(List<SqlLexer.Token> tokens, int place) {
        int depth = 0;
        for (int i = place + 1; i < tokens.size(); i++) {
            depth += tokens.get(i).symbol("(") ? 1 : tokens.get(i).symbol(")") ? -1 : 0;
            if (depth == 0) {
                int next = i + 1;
                boolean as = next < tokens.size() && tokens.get(next).word("AS");
                next++;
                while (next < tokens.size()
                        && (tokens.get(next).word("NOT") || tokens.get(next).word("MATERIALIZED"))) {
                    next++;
                }
                return as && next < tokens.size() && tokens.get(next).symbol("(");
            }
        }
        return false;
    }
}
