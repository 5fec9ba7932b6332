package dev.datakata.sql.order;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.token.SqlToken;
import java.util.List;
import java.util.Optional;

/** What the text promises about the order of a statement's rows. Read from the tokens. */
public final class OrderGuarantee {
    private OrderGuarantee() {}

    /** Whether a statement orders its rows. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether the text's last statement is a query with an ORDER BY of its own, one of a subquery, CTE, window or aggregate not counted. */
    public static Answer hasTopLevelOrder(ParsedSql sql) {
        Optional<QueryText> query = query(sql);
        if (query.isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (query.get().orderBy() >= 0) {
            return Answer.YES;
        }
        // (SELECT … ORDER BY x) LIMIT 3: DuckDB keeps the inner order, the standard promises nothing.
        List<SqlToken> tokens = query.get().tokens();
        boolean parenthesized = tokens.get(query.get().body()).isSymbol("(");
        boolean ordersInside = tokens.stream().anyMatch(t -> t.is("ORDER"));
        return parenthesized && ordersInside ? Answer.UNKNOWN : Answer.NO;
    }

    /** The items of that ORDER BY; empty unless {@link #hasTopLevelOrder} says YES. */
    public static List<OrderItem> items(ParsedSql sql) {
        return query(sql).map(QueryText::orderItems).orElse(List.of()).stream()
                .map(item -> OrderItem.of(sql.tokens(), item))
                .toList();
    }

    private static Optional<QueryText> query(ParsedSql sql) {
        List<List<SqlToken>> statements = sql.tokens().statements();
        return statements.isEmpty()
                ? Optional.empty()
                : QueryText.of(sql.tokens(), statements.get(statements.size() - 1));
    }
}
