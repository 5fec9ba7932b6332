package dev.datakata.sql.token;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tokens of a text as DuckDB cuts them.
 *
 * @param text the whole text
 * @param tokens the tokens in order, comments and blanks left out
 * @param complete false when a literal, quoted name, comment or bracket is left open or a bracket closes that never opened
 */
public record SqlTokens(String text, List<SqlToken> tokens, boolean complete) {
    public SqlTokens {
        tokens = List.copyOf(tokens);
    }

    /** Cuts {@code sql}; never throws. */
    public static SqlTokens of(String sql) {
        return new Lexer(sql).cut();
    }

    /** The text once comments and blanks are dropped: two texts of one meaning here differ in layout and comments only. Case is kept. */
    public static String meaning(String sql) {
        return of(sql).tokens.stream().map(SqlToken::text).collect(Collectors.joining(" "));
    }

    /** The statements, each the tokens between semicolons at depth 0, empty ones left out. */
    public List<List<SqlToken>> statements() {
        List<List<SqlToken>> statements = new ArrayList<>();
        List<SqlToken> current = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.depth() == 0 && token.isSymbol(";")) {
                if (!current.isEmpty()) {
                    statements.add(List.copyOf(current));
                    current.clear();
                }
            } else {
                current.add(token);
            }
        }
        if (!current.isEmpty()) {
            statements.add(List.copyOf(current));
        }
        return List.copyOf(statements);
    }

    /** The text of each statement of {@link #statements()}, from its first to its last token, comments inside kept. */
    public List<String> statementTexts() {
        return statements().stream().map(this::textOf).toList();
    }

    /** The text from the first to the last of {@code part}, which must be tokens of this text; empty for no token. */
    public String textOf(List<SqlToken> part) {
        return part.isEmpty()
                ? ""
                : text.substring(
                        part.get(0).span().start(),
                        part.get(part.size() - 1).span().end());
    }
}
