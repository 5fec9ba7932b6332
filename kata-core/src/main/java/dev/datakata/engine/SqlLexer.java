package dev.datakata.engine;

import dev.datakata.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens by DuckDB's rules, measured on 2.0: block comments nest; a line comment ends at a line feed or a carriage return;
 * {@code "} and {@code `} quote names; only a token {@code e} makes a string know backslashes; {@code $} belongs to a name it stands in, and
 * opens a dollar-quoted string elsewhere. Nothing is refused: an open quote or comment reaches to the end, for the engine to complain about.
 */
final class SqlLexer {
    /** Blanks beyond ASCII that the engine reads as one blank each (tested one by one against it). */
    private static final String WIDE_BLANKS =
            "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B"
                    + "\u202F\u205F\u2060\u3000\uFEFF";

    enum Type {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SEMICOLON,
        SYMBOL
    }

    record Token(Type type, String text, Span span) {
        boolean word(String keyword) {
            return type == Type.WORD && text.equalsIgnoreCase(keyword);
        }

        boolean symbol(String symbol) {
            return type == Type.SYMBOL && text.equals(symbol);
        }

        String upper() {
            return text.toUpperCase(Locale.ROOT);
        }

        /** A name without its quotes; every other token as written. */
        String name() {
            if (type != Type.QUOTED_NAME || text.length() < 2) {
                return text;
            }
            String quote = text.substring(0, 1);
            return text.substring(1, text.length() - 1).replace(quote + quote, quote);
        }
    }

    private final String sql;
    private int at;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    /** The tokens of {@code sql}, comments and blanks left out. */
    static List<Token> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /**
     * The text as it goes to the engine: blanks beyond ASCII outside quotes become ASCII blanks, char for char. The engine does so itself, and
     * then reports positions in a text that nobody has seen.
     */
    static String plainBlanks(String sql) {
        if (sql.chars().noneMatch(c -> WIDE_BLANKS.indexOf(c) >= 0)) {
            return sql;
        }
        StringBuilder plain = new StringBuilder(sql);
        int from = 0;
        List<Token> tokens = tokens(sql);
        for (int i = 0; i <= tokens.size(); i++) {
            int to = i < tokens.size() ? tokens.get(i).span().start() : sql.length();
            for (int c = from; c < to; c++) {
                if (WIDE_BLANKS.indexOf(sql.charAt(c)) >= 0) {
                    plain.setCharAt(c, ' ');
                }
            }
            from = i < tokens.size() ? tokens.get(i).span().end() : to;
        }
        return plain.toString();
    }

    private @Nullable Token next() {
        skipBlanksAndComments();
        if (at >= sql.length()) {
            return null;
        }
        int start = at;
        char c = sql.charAt(at);
        Type type;
        if (c == '\'') {
            quoted('\'', false);
            type = Type.STRING;
        } else if (c == '"' || c == '`') {
            quoted(c, false);
            type = Type.QUOTED_NAME;
        } else if (c == '$' && dollarTagEnd() > 0) {
            dollarQuoted(dollarTagEnd());
            type = Type.STRING;
        } else if ((c == 'e' || c == 'E') && peek(1) == '\'') {
            at++;
            quoted('\'', true);
            type = Type.STRING;
        } else if (startsName(c)) {
            while (at < sql.length()
                    && (startsName(sql.charAt(at)) || digit(sql.charAt(at)) || sql.charAt(at) == '$')) {
                at++;
            }
            type = Type.WORD;
        } else if (digit(c)) {
            number();
            type = Type.NUMBER;
        } else {
            at++;
            type = c == ';' ? Type.SEMICOLON : Type.SYMBOL;
        }
        return new Token(type, sql.substring(start, at), new Span(start, at));
    }

    private void skipBlanksAndComments() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (blank(c)) {
                at++;
            } else if (c == '-' && peek(1) == '-') {
                while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
                    at++;
                }
            } else if (c == '/' && peek(1) == '*') {
                blockComment();
            } else {
                return;
            }
        }
    }

    private void blockComment() {
        int depth = 0;
        while (at < sql.length()) {
            if (sql.charAt(at) == '/' && peek(1) == '*') {
                depth++;
                at += 2;
            } else if (sql.charAt(at) == '*' && peek(1) == '/') {
                depth--;
                at += 2;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
    }

    private void quoted(char quote, boolean backslashes) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (backslashes && c == '\\') {
                at = Math.min(at + 2, sql.length());
            } else if (c == quote && peek(1) == quote) {
                at += 2;
            } else if (c == quote) {
                at++;
                return;
            } else {
                at++;
            }
        }
    }

    /** The offset after the opening {@code $tag$} that stands here, or 0. */
    private int dollarTagEnd() {
        int i = at + 1;
        while (i < sql.length() && (startsName(sql.charAt(i)) || (i > at + 1 && digit(sql.charAt(i))))) {
            i++;
        }
        return i < sql.length() && sql.charAt(i) == '$' ? i + 1 : 0;
    }

    private void dollarQuoted(int tagEnd) {
        String tag = sql.substring(at, tagEnd);
        int end = sql.indexOf(tag, tagEnd);
        at = end < 0 ? sql.length() : end + tag.length();
    }

    private void number() {
        while (at < sql.length() && (digit(sql.charAt(at)) || sql.charAt(at) == '_')) {
            at++;
        }
        if (at < sql.length() && sql.charAt(at) == '.') {
            at++;
            while (at < sql.length() && (digit(sql.charAt(at)) || sql.charAt(at) == '_')) {
                at++;
            }
        }
        if (at < sql.length() && (sql.charAt(at) == 'e' || sql.charAt(at) == 'E')) {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (digit(peek(1 + sign))) {
                at += 2 + sign;
                while (at < sql.length() && digit(sql.charAt(at))) {
                    at++;
                }
            }
        }
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || WIDE_BLANKS.indexOf(c) >= 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (c >= 0x80 && WIDE_BLANKS.indexOf(c) < 0);
    }
}
