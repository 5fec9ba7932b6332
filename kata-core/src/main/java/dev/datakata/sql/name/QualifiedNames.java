package dev.datakata.sql.name;

import dev.datakata.source.Span;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Turns qualified table names into others, so that a CTE can stand in a table's place. */
public final class QualifiedNames {
    private QualifiedNames() {}

    /** A stretch of the text and what stands there instead. */
    private record Replacement(Span span, String text) {}

    /**
     * Replaces {@code FROM sales.orders} by {@code FROM new_name AS orders} (an alias that is there stays) and
     * {@code sales.orders.amount} by {@code orders.amount}.
     *
     * @param sql one or more statements
     * @param newNames the new name by {@code schema.table} in lower case without quotes; a new name is inserted as given
     * @return the text with every use replaced, the same text if there is none; empty where a use cannot be replaced for certain: the statement
     *     writes to such a table, a catalogue is named too, or two schemas' tables of one name stand in it without aliases
     */
    public static Optional<String> rewrite(String sql, Map<String, String> newNames) {
        SqlTokens text = SqlTokens.of(sql);
        if (!text.complete()) {
            return Optional.empty();
        }
        List<Replacement> replacements = new ArrayList<>();
        Set<Integer> tableStarts = new HashSet<>();
        Set<String> used = new HashSet<>();
        Map<String, String> schemaOfName = new HashMap<>();
        for (TableUse use : TableScan.of(text)) {
            tableStarts.add(use.span().start());
            String schema = use.schema().orElse("");
            if (use.alias().isEmpty()) {
                String other = schemaOfName.putIfAbsent(use.name(), schema);
                if (other != null
                        && !other.equals(schema)
                        && (hits(newNames, schema, use) || hits(newNames, other, use))) {
                    return Optional.empty();
                }
            }
            if (!hits(newNames, schema, use)) {
                continue;
            }
            if (use.catalog().isPresent() || writes(text, use)) {
                return Optional.empty();
            }
            String key = schema + "." + use.name();
            used.add(key);
            String newName = Objects.requireNonNull(newNames.get(key), "hits() found it");
            String ownName = sql.substring(lastPartStart(text, use), use.span().end());
            replacements.add(
                    new Replacement(use.span(), use.alias().isPresent() ? newName : newName + " AS " + ownName));
        }
        replacements.addAll(columns(text, used, tableStarts));
        return Optional.of(apply(sql, replacements));
    }

    private static boolean hits(Map<String, String> newNames, String schema, TableUse use) {
        return newNames.containsKey(schema + "." + use.name());
    }

    /** Schemas in front of columns: {@code sales.orders.amount} and {@code sales.orders.*}. */
    private static List<Replacement> columns(SqlTokens text, Set<String> used, Set<Integer> tableStarts) {
        List<Replacement> replacements = new ArrayList<>();
        List<SqlToken> tokens = text.tokens();
        for (int i = 0; i + 4 < tokens.size(); i++) {
            boolean starts =
                    tokens.get(i).isName() && (i == 0 || !tokens.get(i - 1).isSymbol("."));
            if (starts
                    && !tableStarts.contains(tokens.get(i).span().start())
                    && tokens.get(i + 1).isSymbol(".")
                    && tokens.get(i + 2).isName()
                    && tokens.get(i + 3).isSymbol(".")
                    && (tokens.get(i + 4).isName() || tokens.get(i + 4).isSymbol("*"))
                    && used.contains(
                            tokens.get(i).name() + "." + tokens.get(i + 2).name())) {
                replacements.add(new Replacement(
                        new Span(
                                tokens.get(i).span().start(),
                                tokens.get(i + 2).span().start()),
                        ""));
            }
        }
        return replacements;
    }

    /** Whether the use's statement is other than a query, so that a new name would be written to. */
    private static boolean writes(SqlTokens text, TableUse use) {
        for (List<SqlToken> statement : text.statements()) {
            boolean holds = statement.stream()
                    .anyMatch(t -> t.span().start() == use.span().start());
            if (holds) {
                return !(statement.get(0).isAny("SELECT", "FROM", "VALUES", "TABLE", "WITH", "PIVOT", "UNPIVOT")
                                || statement.get(0).isSymbol("("))
                        || statement.stream().anyMatch(t -> t.isAny("INSERT", "UPDATE", "DELETE", "MERGE"));
            }
        }
        return true;
    }

    private static int lastPartStart(SqlTokens text, TableUse use) {
        int start = use.span().start();
        for (SqlToken token : text.tokens()) {
            if (token.span().end() == use.span().end()) {
                start = token.span().start();
            }
        }
        return start;
    }

    private static String apply(String sql, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder(sql);
        replacements.stream()
                .sorted(Comparator.comparingInt((Replacement r) -> r.span().start())
                        .reversed())
                .forEach(r -> text.replace(r.span().start(), r.span().end(), r.text()));
        return text.toString();
    }
}
