package dev.datakata.sql.token;

import dev.datakata.source.Span;
import java.util.Locale;

/**
 * A token.
 *
 * @param kind what it is
 * @param text its text as written
 * @param span where it stands
 * @param depth how many brackets of any kind are open around it; an opening and its closing bracket have the depth outside
 */
public record SqlToken(TokenKind kind, String text, Span span, int depth) {
    /** Whether this is that keyword (or name without quotes), without regard to case. */
    public boolean is(String word) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether this is one of those keywords. */
    public boolean isAny(String... words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is that operator or punctuation. */
    public boolean isSymbol(String symbol) {
        return (kind == TokenKind.OPERATOR || kind == TokenKind.PUNCTUATION) && text.equals(symbol);
    }

    /** Whether this may be a name: a word or a quoted name. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_NAME;
    }

    /** A name in lower case without its quotes, as DuckDB compares names; other tokens as written. */
    public String name() {
        if (kind == TokenKind.QUOTED_NAME) {
            return text.substring(1, Math.max(1, text.length() - 1))
                    .replace("\"\"", "\"")
                    .toLowerCase(Locale.ROOT);
        }
        return kind == TokenKind.WORD ? text.toLowerCase(Locale.ROOT) : text;
    }
}
