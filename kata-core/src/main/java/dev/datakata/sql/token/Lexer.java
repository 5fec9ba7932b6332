package dev.datakata.sql.token;

import dev.datakata.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts one text. The rules are PostgreSQL's as DuckDB kept them; they were checked against DuckDB 2.0 by {@code SqlTokensTest}. */
final class Lexer {
    private static final String OPERATOR_CHARS = "+-*/<>=~!@#%^&|`?:";

    /** Operators of several chars, longest first; any other run of operator chars is cut into single ones. */
    private static final List<String> OPERATORS = List.of(
            "!~~*", "->>", "!~~", "~~~", "~~*", "!~*", "<=>", "<->", "||", "::", ":=", "=>", "->", "<=", ">=", "<>",
            "!=", "==", "//", "**", "<<", ">>", "!~", "~~", "~*", "^@", "@>", "<@", "&&");

    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean complete = true;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    SqlTokens cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("--", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                token(c);
            }
        }
        return new SqlTokens(text, tokens, complete && open.isEmpty());
    }

    private void token(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        if (c == '\'') {
            quoted(at + 1, '\'', false, TokenKind.TEXT);
        } else if (c == '"') {
            quoted(at + 1, '"', false, TokenKind.QUOTED_NAME);
        } else if (next == '\'' && (c == 'e' || c == 'E')) {
            quoted(at + 2, '\'', true, TokenKind.TEXT);
        } else if (next == '\'' && "xXbB".indexOf(c) >= 0) {
            quoted(at + 2, '\'', false, TokenKind.TEXT);
        } else if (c == '$') {
            dollar();
        } else if (isDigit(c) || (c == '.' && isDigit(next) && !afterName())) {
            number();
        } else if (isNameStart(c)) {
            int end = at;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            add(TokenKind.WORD, end);
        } else if ("([{".indexOf(c) >= 0) {
            add(TokenKind.PUNCTUATION, at + 1);
            open.push(c);
        } else if (")]}".indexOf(c) >= 0) {
            if (open.isEmpty() || "([{".indexOf(open.peek()) != ")]}".indexOf(c)) {
                complete = false;
            } else {
                open.pop();
            }
            add(TokenKind.PUNCTUATION, at + 1);
        } else if (c == ',' || c == ';' || c == '.') {
            add(TokenKind.PUNCTUATION, at + 1);
        } else if (c == '?') {
            add(TokenKind.PARAMETER, at + 1);
        } else if (OPERATOR_CHARS.indexOf(c) >= 0) {
            operator();
        } else {
            add(TokenKind.OPERATOR, at + Character.charCount(text.codePointAt(at)));
        }
    }

    private void operator() {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                add(TokenKind.OPERATOR, at + operator.length());
                return;
            }
        }
        add(TokenKind.OPERATOR, at + 1);
    }

    private void quoted(int from, char quote, boolean escapes, TokenKind kind) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (escapes && c == '\\') {
                i += 2;
            } else if (c == quote) {
                if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i += 2;
                } else {
                    add(kind, i + 1);
                    return;
                }
            } else {
                i++;
            }
        }
        complete = false;
        add(kind, text.length());
    }

    private void dollar() {
        int end = at + 1;
        if (end < text.length() && isDigit(text.charAt(end))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            add(TokenKind.PARAMETER, end);
            return;
        }
        while (end < text.length() && isNamePart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '$') {
            String tag = text.substring(at, end + 1);
            int close = text.indexOf(tag, end + 1);
            if (close < 0) {
                complete = false;
            }
            add(TokenKind.TEXT, close < 0 ? text.length() : close + tag.length());
        } else {
            add(end > at + 1 ? TokenKind.PARAMETER : TokenKind.OPERATOR, end);
        }
    }

    private void number() {
        int end = at;
        if (text.charAt(at) == '0' && at + 1 < text.length() && "xXbBoO".indexOf(text.charAt(at + 1)) >= 0) {
            end = at + 2;
            while (end < text.length() && (Character.digit(text.charAt(end), 16) >= 0 || text.charAt(end) == '_')) {
                end++;
            }
            if (end > at + 2) {
                add(TokenKind.NUMBER, end);
                return;
            }
            end = at;
        }
        end = digits(end);
        if (end < text.length() && text.charAt(end) == '.' && !text.startsWith("..", end)) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < text.length() && isDigit(text.charAt(exponent))) {
                end = digits(exponent);
            }
        }
        add(TokenKind.NUMBER, end);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length()
                && (isDigit(text.charAt(end))
                        || (text.charAt(end) == '_' && end + 1 < text.length() && isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipComment() {
        int depth = 1;
        at += 2;
        while (at < text.length() && depth > 0) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        if (depth > 0) {
            complete = false;
            at = text.length();
        }
    }

    /** Whether the last token is a name right before, so that {@code t.1x} is not read as a number. */
    private boolean afterName() {
        if (tokens.isEmpty()) {
            return false;
        }
        SqlToken last = tokens.get(tokens.size() - 1);
        return last.span().end() == at && (last.isName() || last.isSymbol(")") || last.isSymbol("]"));
    }

    private void add(TokenKind kind, int end) {
        int bounded = Math.min(end, text.length());
        tokens.add(new SqlToken(kind, text.substring(at, bounded), new Span(at, bounded), open.size()));
        at = bounded;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }
}
