package dev.datakata.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a statement is without running it. A query is trusted only as the engine's own syntax tree; every other kind starts with its
 * keyword, once the engine has said that the text parses.
 */
final class StatementClassifier {
    private static final Set<String> QUERY_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> QUERY_WORDS =
            Set.of("SELECT", "FROM", "VALUES", "TABLE", "WITH", "PIVOT", "PIVOT_WIDER", "UNPIVOT", "PIVOT_LONGER");
    /** Words without which a text that begins as a query is one and nothing else. */
    private static final Set<String> MORE_THAN_A_QUERY = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "copy",
            "call",
            "describe",
            "show",
            "summarize",
            "explain",
            "pivot",
            "pivot_wider",
            "unpivot",
            "pivot_longer");

    private final Session session;

    StatementClassifier(Session session) {
        this.session = session;
    }

    StatementKind kind(String sql) {
        if (sql.indexOf('\0') >= 0 || Script.of(sql).statements().size() != 1) {
            return StatementKind.INVALID;
        }
        List<SqlLexer.Token> tokens = SqlLexer.tokens(sql).stream()
                .filter(token -> token.type() != SqlLexer.Type.SEMICOLON)
                .toList();
        Optional<StatementKind> query = serialized(sql);
        if (query.isEmpty() && session.parseRefusal(sql).isPresent()) {
            return StatementKind.INVALID;
        }
        if (EngineNames.acting(tokens).isPresent()) {
            return StatementKind.CALL;
        }
        if (query.isPresent()) {
            return query.get();
        }
        int first = 0;
        while (first < tokens.size() && tokens.get(first).symbol("(")) {
            first++;
        }
        if (first == tokens.size()) {
            return StatementKind.OTHER;
        }
        List<SqlLexer.Token> rest = tokens.subList(first, tokens.size());
        return QUERY_WORDS.contains(rest.get(0).upper()) ? unserialized(rest) : keyword(rest);
    }

    /** See {@link Session#isPlainQuery}. */
    static boolean isPlainQuery(String sql) {
        List<SqlLexer.Token> tokens = SqlLexer.tokens(sql);
        if (tokens.isEmpty()
                || !(tokens.get(0).word("SELECT") || tokens.get(0).word("WITH"))
                || EngineNames.acting(tokens).isPresent()
                || EngineNames.telling(tokens).isPresent()) {
            return false;
        }
        for (int i = 1; i < tokens.size(); i++) {
            SqlLexer.Token token = tokens.get(i);
            boolean shows = token.word("DESC") && tokens.get(i - 1).symbol("(");
            String name = token.name().toLowerCase(Locale.ROOT);
            boolean more = token.type() == SqlLexer.Type.WORD && MORE_THAN_A_QUERY.contains(name);
            if (shows || more) {
                return false;
            }
        }
        return true;
    }

    /** The kind of what the engine can serialise: queries. Empty for the rest and for what does not parse. */
    private Optional<StatementKind> serialized(String sql) {
        Optional<String> json =
                session.function("json_serialize_sql(?::VARCHAR, skip_default := true)", SqlLexer.plainBlanks(sql));
        if (json.isEmpty()) {
            return Optional.empty();
        }
        JsonObject tree = EngineJson.parse(json.get()).getAsJsonObject();
        if (tree.get("error").getAsBoolean()
                || tree.getAsJsonArray("statements").size() != 1) {
            return Optional.empty();
        }
        JsonObject node =
                tree.getAsJsonArray("statements").get(0).getAsJsonObject().getAsJsonObject("node");
        StatementKind inside = inside(node);
        boolean shows = inside == StatementKind.SELECT
                && node.get("from_table") instanceof JsonObject from
                && text(from.get("type")).equals("SHOW_REF");
        return Optional.of(shows ? StatementKind.SHOW : inside);
    }

    /** The first kind in the tree that is more than a query. */
    private static StatementKind inside(JsonElement element) {
        if (element instanceof JsonArray array) {
            for (JsonElement child : array) {
                StatementKind kind = inside(child);
                if (kind != StatementKind.SELECT) {
                    return kind;
                }
            }
        } else if (element instanceof JsonObject object) {
            String type = text(object.get("type"));
            if (type.endsWith("_NODE") && !QUERY_NODES.contains(type)) {
                return type.startsWith("INSERT")
                        ? StatementKind.INSERT
                        : type.startsWith("UPDATE")
                                ? StatementKind.UPDATE
                                : type.startsWith("DELETE")
                                        ? StatementKind.DELETE
                                        : type.startsWith("MERGE")
                                                ? StatementKind.MERGE
                                                : type.startsWith("COPY") ? StatementKind.COPY : StatementKind.OTHER;
            }
            for (JsonElement child : object.asMap().values()) {
                StatementKind kind = inside(child);
                if (kind != StatementKind.SELECT) {
                    return kind;
                }
            }
        }
        return StatementKind.SELECT;
    }

    /** Starts like a query, parses, and the engine does not serialise it: a PIVOT, or a WITH before another verb. */
    private static StatementKind unserialized(List<SqlLexer.Token> tokens) {
        boolean pivots = false;
        for (int i = 0; i < tokens.size(); i++) {
            SqlLexer.Token token = tokens.get(i);
            pivots |= token.word("PIVOT") || token.word("PIVOT_WIDER");
            if (i > 0 && tokens.get(i - 1).symbol("(") && writes(token) != StatementKind.SELECT) {
                return writes(token);
            }
        }
        if (tokens.get(0).word("WITH")) {
            int depth = 0;
            for (int i = 0; i < tokens.size(); i++) {
                depth += tokens.get(i).symbol("(") ? 1 : tokens.get(i).symbol(")") ? -1 : 0;
                boolean afterBody = i > 0 && tokens.get(i - 1).symbol(")");
                if (depth == 0 && afterBody && writes(tokens.get(i)) != StatementKind.SELECT) {
                    return writes(tokens.get(i));
                }
            }
        }
        return pivots ? StatementKind.SELECT : StatementKind.OTHER;
    }

    private static StatementKind writes(SqlLexer.Token token) {
        return token.word("INSERT")
                ? StatementKind.INSERT
                : token.word("UPDATE")
                        ? StatementKind.UPDATE
                        : token.word("DELETE")
                                ? StatementKind.DELETE
                                : token.word("MERGE")
                                        ? StatementKind.MERGE
                                        : token.word("COPY") ? StatementKind.COPY : StatementKind.SELECT;
    }

    private static StatementKind keyword(List<SqlLexer.Token> tokens) {
        return switch (tokens.get(0).upper()) {
            case "INSERT" -> StatementKind.INSERT;
            case "UPDATE" -> second(tokens, "EXTENSIONS") ? StatementKind.INSTALL : StatementKind.UPDATE;
            case "DELETE" -> StatementKind.DELETE;
            case "TRUNCATE" -> StatementKind.TRUNCATE;
            case "MERGE" -> StatementKind.MERGE;
            case "CREATE" -> create(tokens);
            case "ALTER" -> StatementKind.ALTER;
            case "DROP" -> StatementKind.DROP;
            case "COMMENT" -> StatementKind.COMMENT_ON;
            case "BEGIN", "START" -> StatementKind.BEGIN;
            case "COMMIT", "END" -> StatementKind.COMMIT;
            case "ROLLBACK", "ABORT" -> StatementKind.ROLLBACK;
            case "EXPLAIN" -> explain(tokens);
            case "DESCRIBE", "DESC", "SHOW", "SUMMARIZE" -> StatementKind.SHOW;
            case "SET" -> variable(tokens) ? StatementKind.SET_VARIABLE : StatementKind.SET;
            case "RESET" -> variable(tokens) ? StatementKind.SET_VARIABLE : StatementKind.RESET;
            case "USE" -> StatementKind.USE;
            case "PRAGMA" -> StatementKind.PRAGMA;
            case "CALL" -> StatementKind.CALL;
            case "ATTACH" -> StatementKind.ATTACH;
            case "DETACH" -> StatementKind.DETACH;
            case "COPY" -> StatementKind.COPY;
            case "EXPORT" -> StatementKind.EXPORT;
            case "IMPORT" -> StatementKind.IMPORT;
            case "INSTALL" -> StatementKind.INSTALL;
            case "FORCE" -> second(tokens, "INSTALL") ? StatementKind.INSTALL : StatementKind.CHECKPOINT;
            case "LOAD" -> StatementKind.LOAD;
            case "PREPARE" -> StatementKind.PREPARE;
            case "EXECUTE" -> StatementKind.EXECUTE;
            case "DEALLOCATE" -> StatementKind.DEALLOCATE;
            case "CHECKPOINT" -> StatementKind.CHECKPOINT;
            case "VACUUM" -> StatementKind.VACUUM;
            case "ANALYZE" -> StatementKind.ANALYZE;
            default -> StatementKind.OTHER;
        };
    }

    private static StatementKind create(List<SqlLexer.Token> tokens) {
        int i = 1;
        while (i < tokens.size()
                && Set.of(
                                "OR",
                                "REPLACE",
                                "TEMP",
                                "TEMPORARY",
                                "PERSISTENT",
                                "LOCAL",
                                "GLOBAL",
                                "UNLOGGED",
                                "UNIQUE",
                                "RECURSIVE")
                        .contains(tokens.get(i).upper())) {
            i++;
        }
        return switch (i < tokens.size() ? tokens.get(i).upper() : "") {
            case "TABLE" -> asQuery(tokens) ? StatementKind.CREATE_TABLE_AS : StatementKind.CREATE_TABLE;
            case "VIEW" -> StatementKind.CREATE_VIEW;
            case "INDEX" -> StatementKind.CREATE_INDEX;
            case "SCHEMA" -> StatementKind.CREATE_SCHEMA;
            case "SEQUENCE" -> StatementKind.CREATE_SEQUENCE;
            case "TYPE" -> StatementKind.CREATE_TYPE;
            case "MACRO", "FUNCTION" -> StatementKind.CREATE_MACRO;
            case "SECRET" -> StatementKind.CREATE_SECRET;
            default -> StatementKind.CREATE_OTHER;
        };
    }

    /** Whether an AS stands outside of parentheses; inside it belongs to a generated column. */
    private static boolean asQuery(List<SqlLexer.Token> tokens) {
        int depth = 0;
        for (SqlLexer.Token token : tokens) {
            depth += token.symbol("(") ? 1 : token.symbol(")") ? -1 : 0;
            if (depth == 0 && token.word("AS")) {
                return true;
            }
        }
        return false;
    }

    private static StatementKind explain(List<SqlLexer.Token> tokens) {
        if (second(tokens, "ANALYZE") || second(tokens, "ANALYSE")) {
            return StatementKind.EXPLAIN_ANALYZE;
        }
        if (tokens.size() > 1 && tokens.get(1).symbol("(")) {
            // EXPLAIN (options) statement, or EXPLAIN (query): ANALYZE is reserved, so no query names anything so
            // unquoted.
            for (SqlLexer.Token token : tokens.subList(2, tokens.size())) {
                if (token.symbol(")")) {
                    break;
                }
                if (token.upper().contains("ANALY")) {
                    return StatementKind.EXPLAIN_ANALYZE;
                }
            }
        }
        return StatementKind.EXPLAIN;
    }

    /** Whether the word VARIABLE is followed by a name; {@code SET variable = 1} would be a setting. */
    private static boolean variable(List<SqlLexer.Token> tokens) {
        return second(tokens, "VARIABLE")
                && tokens.size() > 2
                && !tokens.get(2).symbol("=")
                && !tokens.get(2).word("TO");
    }

    private static boolean second(List<SqlLexer.Token> tokens, String word) {
        return tokens.size() > 1 && tokens.get(1).word(word);
    }

    private static String text(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }
}
