package dev.datakata.mutation;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Code in a description as the query's author wrote it: the parser prints a column {@code day} as DAY, and blanks before brackets. */
final class AuthorSpelling {
    private static final String QUOTE = "`";

    private AuthorSpelling() {}

    /** The description with the words of its code in the case that {@code original} has them in; words that are not there stay. */
    static String of(String description, SqlTokens original) {
        Set<String> written = new HashSet<>();
        Map<String, String> spellings = new HashMap<>();
        for (SqlToken token : original.tokens()) {
            if (token.kind() == TokenKind.WORD) {
                written.add(token.text());
                spellings.putIfAbsent(token.name(), token.text());
            }
        }
        String[] parts = description.split(QUOTE, -1);
        for (int i = 1; i < parts.length; i += 2) {
            parts[i] = spelled(parts[i], written, spellings);
        }
        return String.join(QUOTE, parts);
    }

    private static String spelled(String code, Set<String> written, Map<String, String> spellings) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (SqlToken token : SqlTokens.of(code).tokens()) {
            String between = code.substring(from, token.span().start());
            text.append(token.isSymbol(")") && between.isBlank() ? "" : between);
            boolean other = token.kind() == TokenKind.WORD && !written.contains(token.text());
            text.append(other ? spellings.getOrDefault(token.name(), token.text()) : token.text());
            from = token.span().end();
        }
        return text.append(code.substring(from)).toString();
    }
}
