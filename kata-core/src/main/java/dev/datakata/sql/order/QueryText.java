package dev.datakata.sql.order;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One query cut into its clauses by its tokens: what stands at its own depth, whatever its subqueries hold.
 *
 * @param tokens the query's tokens, enclosing parentheses and a closing semicolon left out
 * @param body where the query begins after its WITH
 * @param selectFirst the first token of the select list that names the output, -1 where there is none (VALUES, FROM without SELECT)
 * @param selectEnd after the last token of that list
 * @param fromFirst whether the query is FROM … without a SELECT
 * @param distinct whether that list is DISTINCT (without ON)
 * @param combined whether the output is that of a set operation, of VALUES or of a query in parentheses, so that no column can be appended
 * @param orderBy the first token after ORDER BY, -1 where there is no ORDER BY
 * @param tail the first token of LIMIT, OFFSET or FETCH, or the number of tokens
 */
record QueryText(
        List<SqlToken> tokens,
        int body,
        int selectFirst,
        int selectEnd,
        boolean fromFirst,
        boolean distinct,
        boolean combined,
        int orderBy,
        int tail) {
    private static final String[] CLAUSES = {
        "FROM",
        "WHERE",
        "GROUP",
        "HAVING",
        "WINDOW",
        "QUALIFY",
        "ORDER",
        "LIMIT",
        "OFFSET",
        "FETCH",
        "UNION",
        "INTERSECT",
        "EXCEPT",
        "USING",
        "INTO"
    };

    /** Reads the query that {@code statement} is; empty when it is no query or its brackets do not match. */
    static Optional<QueryText> of(SqlTokens text, List<SqlToken> statement) {
        if (!text.complete()) {
            return Optional.empty();
        }
        List<SqlToken> tokens = withoutParentheses(statement);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int body = afterWith(tokens);
        if (body < 0 || body >= tokens.size()) {
            return Optional.empty();
        }
        SqlToken head = tokens.get(body);
        if (!head.isAny("SELECT", "FROM", "VALUES", "TABLE") && !head.isSymbol("(")) {
            return Optional.empty();
        }
        int depth = tokens.get(0).depth();
        int lastSetOperator = -1;
        int order = -1;
        int tail = tokens.size();
        for (int i = body; i < tokens.size(); i++) {
            if (tokens.get(i).depth() != depth || isLabel(tokens, i)) {
                continue;
            }
            SqlToken token = tokens.get(i);
            if (token.isAny("UNION", "INTERSECT", "EXCEPT")) {
                lastSetOperator = i;
                order = -1;
                tail = tokens.size();
            } else if (token.is("ORDER")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("BY")) {
                order = i + 2;
            } else if (token.isAny("LIMIT", "OFFSET", "FETCH") && tail == tokens.size()) {
                tail = i;
            }
        }
        // The tail of the last branch of a set operation belongs to the whole operation.
        boolean combined = lastSetOperator >= 0 || head.isSymbol("(") || head.isAny("VALUES", "TABLE");
        int select = firstSelect(tokens, body);
        int selectFirst = -1;
        int selectEnd = -1;
        boolean distinct = false;
        if (select >= 0) {
            int listDepth = tokens.get(select).depth();
            int first = select + 1;
            if (first < tokens.size() && tokens.get(first).is("ALL")) {
                first++;
            } else if (first < tokens.size() && tokens.get(first).is("DISTINCT")) {
                first++;
                if (first < tokens.size() && tokens.get(first).is("ON")) {
                    first = afterParentheses(tokens, first + 1);
                } else {
                    distinct = true;
                }
            }
            selectFirst = first;
            selectEnd = listEnd(tokens, first, listDepth);
        }
        boolean fromFirst = select < 0 && head.is("FROM");
        return Optional.of(
                new QueryText(tokens, body, selectFirst, selectEnd, fromFirst, distinct, combined, order, tail));
    }

    /** The items of the select list; empty where there is no list. */
    List<List<SqlToken>> selectItems() {
        return selectFirst < 0 ? List.of() : split(tokens.subList(selectFirst, selectEnd));
    }

    /** The items of the ORDER BY, sort words included. */
    List<List<SqlToken>> orderItems() {
        return orderBy < 0 ? List.of() : split(tokens.subList(orderBy, tail));
    }

    /** {@code part} cut at the commas of its own depth; a comma at the end adds nothing. */
    static List<List<SqlToken>> split(List<SqlToken> part) {
        List<List<SqlToken>> items = new ArrayList<>();
        List<SqlToken> current = new ArrayList<>();
        int depth = part.isEmpty() ? 0 : part.get(0).depth();
        for (SqlToken token : part) {
            if (token.depth() == depth && token.isSymbol(",")) {
                items.add(List.copyOf(current));
                current.clear();
            } else {
                current.add(token);
            }
        }
        if (!current.isEmpty()) {
            items.add(List.copyOf(current));
        }
        return items;
    }

    /** Whether the token is a mere label: behind AS or a dot even a keyword is one. */
    static boolean isLabel(List<SqlToken> tokens, int i) {
        return i > 0 && (tokens.get(i - 1).isSymbol(".") || tokens.get(i - 1).is("AS"));
    }

    /** The token after the bracket that closes the one at {@code open}; the end when it is no bracket's place. */
    static int afterParentheses(List<SqlToken> tokens, int open) {
        if (open >= tokens.size() || !tokens.get(open).isSymbol("(")) {
            return open;
        }
        int depth = tokens.get(open).depth();
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == depth && tokens.get(i).isSymbol(")")) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** Where the query begins behind {@code WITH a AS (…), …}; 0 without WITH, -1 when the WITH cannot be read. */
    static int afterWith(List<SqlToken> tokens) {
        if (!tokens.get(0).is("WITH")) {
            return 0;
        }
        int i = 1;
        if (i < tokens.size() && tokens.get(i).is("RECURSIVE")) {
            i++;
        }
        while (i < tokens.size()) {
            if (!tokens.get(i).isName()) {
                return -1;
            }
            i = afterParentheses(tokens, i + 1);
            while (i < tokens.size() && !tokens.get(i).is("AS")) {
                i = tokens.get(i).isSymbol("(") ? afterParentheses(tokens, i) : i + 1;
            }
            i++;
            while (i < tokens.size() && tokens.get(i).isAny("NOT", "MATERIALIZED")) {
                i++;
            }
            if (i >= tokens.size() || !tokens.get(i).isSymbol("(")) {
                return -1;
            }
            i = afterParentheses(tokens, i);
            if (i < tokens.size() && tokens.get(i).isSymbol(",")) {
                i++;
            } else {
                return i;
            }
        }
        return -1;
    }

    private static List<SqlToken> withoutParentheses(List<SqlToken> statement) {
        List<SqlToken> tokens = statement;
        while (tokens.size() > 2 && tokens.get(0).isSymbol("(") && afterParentheses(tokens, 0) == tokens.size()) {
            tokens = tokens.subList(1, tokens.size() - 1);
        }
        return tokens;
    }

    /** The SELECT whose list names the output: the first of the body, inside parentheses when the body begins with them. */
    private static int firstSelect(List<SqlToken> tokens, int body) {
        int depth = tokens.get(body).depth();
        int i = body;
        while (i < tokens.size() && tokens.get(i).isSymbol("(")) {
            i++;
            depth++;
        }
        if (i < tokens.size() && tokens.get(i).is("WITH")) {
            int inner = afterWith(tokens.subList(i, tokens.size()));
            if (inner < 0) {
                return -1;
            }
            i += inner;
        }
        if (i >= tokens.size() || !tokens.get(i).isAny("SELECT", "FROM")) {
            return -1;
        }
        for (int k = i; k < tokens.size(); k++) {
            SqlToken token = tokens.get(k);
            if (token.depth() < depth
                    || (token.depth() == depth && !isLabel(tokens, k) && token.isAny("UNION", "INTERSECT", "EXCEPT"))) {
                return -1;
            }
            if (token.depth() == depth && token.is("SELECT")) {
                return k;
            }
        }
        return -1;
    }

    private static int listEnd(List<SqlToken> tokens, int first, int depth) {
        for (int i = first; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.depth() < depth) {
                return i;
            }
            if (token.depth() != depth
                    || token.kind() != TokenKind.WORD
                    || isLabel(tokens, i)
                    || !token.isAny(CLAUSES)) {
                continue;
            }
            boolean distinctFrom =
                    token.is("FROM") && i > 0 && tokens.get(i - 1).is("DISTINCT");
            boolean withinGroup =
                    token.is("GROUP") && i > 0 && tokens.get(i - 1).is("WITHIN");
            if (!distinctFrom && !withinGroup) {
                return i;
            }
        }
        return tokens.size();
    }
}
