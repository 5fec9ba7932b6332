package dev.datakata.sql.literal;

import dev.datakata.sql.literal.Literal.Kind;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The literals that the tokens alone show. */
final class LexedLiterals {
    private LexedLiterals() {}

    static List<Literal> of(SqlTokens text) {
        List<Literal> literals = new ArrayList<>();
        List<SqlToken> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            SqlToken before = i > 0 ? tokens.get(i - 1) : null;
            if (before != null
                    && before.is("INTERVAL")
                    && (token.kind() == TokenKind.TEXT || token.kind() == TokenKind.NUMBER)) {
                boolean unit = i + 1 < tokens.size()
                        && tokens.get(i + 1).kind() == TokenKind.WORD
                        && isUnit(tokens.get(i + 1));
                String value = token.kind() == TokenKind.TEXT ? LiteralText.valueOf(token.text()) : token.text();
                literals.add(new Literal(
                        Kind.INTERVAL, unit ? value + " " + tokens.get(i + 1).text() : value));
            } else if (token.kind() == TokenKind.TEXT) {
                String value = LiteralText.valueOf(token.text());
                SqlToken after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
                boolean setting = LiteralText.isWildcards(value)
                        || (before != null && (before.is("ZONE") || before.isSymbol("||")))
                        || (after != null && after.isSymbol("||"));
                literals.add(new Literal(setting ? Kind.SETTING : textKind(tokens, i), value));
            } else if (token.kind() == TokenKind.NUMBER) {
                boolean rows = before != null && before.isAny("LIMIT", "OFFSET", "FIRST", "NEXT");
                String value = token.text().replace("_", "");
                literals.add(
                        new Literal(rows ? Kind.ROW_COUNT : Kind.NUMBER, isSigned(tokens, i) ? "-" + value : value));
            } else if (token.isAny("TRUE", "FALSE") && (before == null || !before.isAny("IS", "NOT", "AS"))) {
                literals.add(new Literal(Kind.BOOLEAN, token.name()));
            }
        }
        return literals;
    }

    private static Kind textKind(List<SqlToken> tokens, int i) {
        SqlToken before = i > 0 ? tokens.get(i - 1) : null;
        boolean cast = i + 2 < tokens.size() && tokens.get(i + 1).isSymbol("::");
        SqlToken type = cast ? tokens.get(i + 2) : before;
        if (type != null && type.is("DATE")) {
            return Kind.DATE;
        }
        if (type != null && type.isAny("TIMESTAMP", "TIMESTAMPTZ", "DATETIME")) {
            return Kind.TIMESTAMP;
        }
        if (type != null && type.is("TIME")) {
            return Kind.TIME;
        }
        if (before != null && (before.isAny("LIKE", "ILIKE") || before.isSymbol("~~") || before.isSymbol("~~*"))) {
            return Kind.LIKE_PATTERN;
        }
        if (before != null
                && (before.isSymbol("~")
                        || (before.is("TO") && i > 1 && tokens.get(i - 2).is("SIMILAR")))) {
            return Kind.REGULAR_EXPRESSION;
        }
        return Kind.TEXT;
    }

    private static boolean isUnit(SqlToken token) {
        String name = token.name();
        String unit = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return List.of(
                        "year",
                        "quarter",
                        "month",
                        "week",
                        "day",
                        "hour",
                        "minute",
                        "second",
                        "millisecond",
                        "microsecond",
                        "decade",
                        "century")
                .contains(unit);
    }

    /** Whether the minus before the number is its sign: nothing that could be subtracted from stands before it. */
    private static boolean isSigned(List<SqlToken> tokens, int i) {
        if (i == 0 || !tokens.get(i - 1).isSymbol("-")) {
            return false;
        }
        if (i == 1) {
            return true;
        }
        SqlToken before = tokens.get(i - 2);
        return switch (before.kind()) {
            case OPERATOR -> true;
            case PUNCTUATION -> before.isSymbol("(") || before.isSymbol(",") || before.isSymbol("[");
            case WORD ->
                before.isAny(
                        "SELECT", "WHERE", "AND", "OR", "NOT", "BETWEEN", "THEN", "ELSE", "WHEN", "IN", "BY", "ON",
                        "HAVING", "VALUES");
            default -> false;
        };
    }
}
