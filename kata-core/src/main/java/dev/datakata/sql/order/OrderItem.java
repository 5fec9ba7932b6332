package dev.datakata.sql.order;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.List;
import java.util.Optional;

/**
 * One item of a top-level ORDER BY.
 *
 * @param expression its expression as written: an output column's name, an ordinal, or any expression
 * @param descending whether DESC is said
 * @param nullsFirst what NULLS FIRST or LAST says; empty when it is not said (DuckDB then puts NULLs last)
 */
public record OrderItem(String expression, boolean descending, Optional<Boolean> nullsFirst) {
    static OrderItem of(SqlTokens text, List<SqlToken> item) {
        List<SqlToken> expression = expressionOf(item);
        List<SqlToken> words = item.subList(expression.size(), item.size());
        Optional<Boolean> nulls = words.stream().anyMatch(t -> t.is("NULLS"))
                ? Optional.of(words.stream().anyMatch(t -> t.is("FIRST")))
                : Optional.empty();
        return new OrderItem(
                text.textOf(expression), words.stream().anyMatch(t -> t.isAny("DESC", "DESCENDING")), nulls);
    }

    /** The item's tokens without ASC, DESC and NULLS FIRST or LAST. */
    static List<SqlToken> expressionOf(List<SqlToken> item) {
        int end = item.size();
        if (end > 2 && item.get(end - 2).is("NULLS") && item.get(end - 1).isAny("FIRST", "LAST")) {
            end -= 2;
        }
        if (end > 1 && item.get(end - 1).isAny("ASC", "DESC", "ASCENDING", "DESCENDING")) {
            end--;
        }
        return item.subList(0, end);
    }

    /** The item as people write it: {@code total DESC NULLS FIRST}. */
    @Override
    public String toString() {
        return expression
                + (descending ? " DESC" : "")
                + nullsFirst
                        .map(first -> first ? " NULLS FIRST" : " NULLS LAST")
                        .orElse("");
    }
}
