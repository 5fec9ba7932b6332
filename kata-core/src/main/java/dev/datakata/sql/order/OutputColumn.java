package dev.datakata.sql.order;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An item of a select list.
 *
 * @param star whether it stands for any number of columns ({@code *}, {@code t.*}, COLUMNS(…))
 * @param name the name ORDER BY can call it by, in lower case; empty when it has none that people write
 * @param expression its expression without alias, blanks and comments dropped, words in lower case
 */
record OutputColumn(boolean star, Optional<String> name, String expression) {
    /** Words after which a name still belongs to the expression, and words that end one. */
    private static final Set<String> NO_ALIAS_AFTER = Set.of(
            "is",
            "not",
            "and",
            "or",
            "like",
            "ilike",
            "in",
            "collate",
            "then",
            "else",
            "when",
            "between",
            "from",
            "distinct",
            "double",
            "zone",
            "time",
            "with",
            "without",
            "case",
            "similar",
            "to",
            "escape",
            "at",
            "glob");

    private static final Set<String> NO_ALIAS =
            Set.of("end", "null", "true", "false", "desc", "asc", "zone", "precision", "isnull", "notnull");

    static OutputColumn of(List<SqlToken> item) {
        int size = item.size();
        if (size == 0) {
            return new OutputColumn(false, Optional.empty(), "");
        }
        int depth = item.get(0).depth();
        boolean star = item.get(0).isSymbol("*")
                || item.get(0).is("COLUMNS")
                || item.stream().anyMatch(t -> t.is("unnest"))
                || starAfterDot(item, depth);
        SqlToken last = item.get(size - 1);
        if (size >= 3 && item.get(0).isName() && item.get(1).isSymbol(":")) {
            return new OutputColumn(star, Optional.of(item.get(0).name()), expression(item.subList(2, size)));
        }
        if (size >= 3 && item.get(size - 2).is("AS") && item.get(size - 2).depth() == depth) {
            return new OutputColumn(star, Optional.of(aliasName(last)), expression(item.subList(0, size - 2)));
        }
        if (star) {
            return new OutputColumn(true, Optional.empty(), expression(item));
        }
        if (isImplicitAlias(item)) {
            return new OutputColumn(false, Optional.of(last.name()), expression(item.subList(0, size - 1)));
        }
        return new OutputColumn(false, isColumn(item) ? Optional.of(last.name()) : Optional.empty(), expression(item));
    }

    /** The expression of those tokens in a form that two writings of one expression share. */
    static String expression(List<SqlToken> tokens) {
        return tokens.stream()
                .map(t -> t.isName() ? t.name() : t.text())
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Whether the tokens are a mere column, qualified or not. */
    static boolean isColumn(List<SqlToken> tokens) {
        if (tokens.isEmpty() || tokens.size() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (i % 2 == 0 ? !tokens.get(i).isName() : !tokens.get(i).isSymbol(".")) {
                return false;
            }
        }
        return !(tokens.size() == 1 && NO_ALIAS.contains(tokens.get(0).text().toLowerCase(Locale.ROOT)));
    }

    private static String aliasName(SqlToken token) {
        String text = token.text();
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1).toLowerCase(Locale.ROOT) : token.name();
    }

    private static boolean starAfterDot(List<SqlToken> item, int depth) {
        for (int i = 1; i < item.size(); i++) {
            if (item.get(i).depth() == depth
                    && item.get(i).isSymbol("*")
                    && item.get(i - 1).isSymbol(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImplicitAlias(List<SqlToken> item) {
        int size = item.size();
        SqlToken last = item.get(size - 1);
        if (size < 2 || !last.isName() || (last.kind() == TokenKind.WORD && NO_ALIAS.contains(last.name()))) {
            return false;
        }
        SqlToken before = item.get(size - 2);
        return switch (before.kind()) {
            case WORD -> !NO_ALIAS_AFTER.contains(before.name());
            case QUOTED_NAME, PARAMETER -> true;
            case TEXT, NUMBER -> size < 3 || !item.get(size - 3).is("INTERVAL");
            case PUNCTUATION -> before.isSymbol(")") || before.isSymbol("]") || before.isSymbol("}");
            default -> false;
        };
    }
}
