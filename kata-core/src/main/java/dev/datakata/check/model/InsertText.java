package dev.datakata.check.model;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An author's {@code INSERT INTO table (columns) query}, taken apart.
 *
 * @param table the table, lower case
 * @param columns the columns it names, lower case; empty where it names none
 * @param query what stands behind them: VALUES or a SELECT
 */
record InsertText(String table, List<String> columns, String query) {
    InsertText {
        columns = List.copyOf(columns);
    }

    /** The parts of a statement; empty if it is anything but a plain INSERT of rows. */
    static Optional<InsertText> of(String sql) {
        SqlTokens text = SqlTokens.of(sql);
        List<SqlToken> tokens = text.tokens();
        if (tokens.size() < 4 || !tokens.get(0).is("INSERT") || !tokens.get(1).is("INTO")) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".")) {
            at += 2;
        }
        String table = tokens.get(at).name();
        at++;
        List<String> columns = new ArrayList<>();
        if (tokens.get(at).isSymbol("(")
                && at + 1 < tokens.size()
                && !tokens.get(at + 1).isAny("SELECT", "VALUES", "FROM", "WITH")) {
            at++;
            while (at < tokens.size() && !tokens.get(at).isSymbol(")")) {
                if (tokens.get(at).isName()) {
                    columns.add(tokens.get(at).name());
                }
                at++;
            }
            at++;
        }
        boolean rows = at < tokens.size() && tokens.get(at).isAny("VALUES", "SELECT", "FROM", "WITH");
        boolean more = tokens.stream().anyMatch(token -> token.depth() == 0 && token.isAny("CONFLICT", "RETURNING"));
        return rows && !more
                ? Optional.of(new InsertText(table, columns, text.textOf(tokens.subList(at, tokens.size()))))
                : Optional.empty();
    }

    /** A query that gives the rows under the columns' names; the INSERT has to name its columns. */
    String rows() {
        return "SELECT * FROM (" + query + ") AS inserted(" + names(columns) + ")";
    }

    /** An INSERT of the first row with NULL in some columns, which it may not have named. */
    String withNull(List<String> nulls) {
        List<String> named = columns.stream().filter(nulls::contains).toList();
        List<String> others =
                nulls.stream().filter(column -> !columns.contains(column)).toList();
        List<String> all = new ArrayList<>(columns);
        all.addAll(others);
        String replaced = named.stream()
                .map(column -> "NULL AS " + quoted(column))
                .collect(Collectors.joining(", ", "REPLACE (", ")"));
        return "INSERT INTO " + quoted(table) + " (" + names(all) + ") SELECT * " + (named.isEmpty() ? "" : replaced)
                + ", NULL".repeat(others.size()) + " FROM (" + rows() + " LIMIT 1)";
    }

    private static String names(List<String> columns) {
        return columns.stream().map(InsertText::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.toLowerCase(Locale.ROOT).replace("\"", "\"\"") + '"';
    }
}
