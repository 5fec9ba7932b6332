package dev.datakata.proof;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.List;

/** The words of the errors that a script raises: they tell people what is wrong, and no table what to hold. */
final class ErrorWords {
    private ErrorWords() {}

    /** Whether two scripts differ, and in nothing but texts that are the one argument of {@code error(…)}. */
    static boolean onlyTheseDiffer(String reference, String mutant) {
        List<SqlToken> old = tokens(reference);
        List<SqlToken> now = tokens(mutant);
        if (old.size() != now.size()) {
            return false;
        }
        boolean differ = false;
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).text().equals(now.get(i).text())) {
                continue;
            }
            boolean words = i > 1
                    && i + 1 < old.size()
                    && old.get(i - 2).is("error")
                    && old.get(i - 1).isSymbol("(")
                    && old.get(i).kind() == TokenKind.TEXT
                    && now.get(i).kind() == TokenKind.TEXT
                    && old.get(i + 1).isSymbol(")");
            if (!words) {
                return false;
            }
            differ = true;
        }
        return differ;
    }

    private static List<SqlToken> tokens(String script) {
        return SqlTokens.of(script).tokens().stream()
                .filter(token -> !token.isSymbol(";"))
                .toList();
    }
}
