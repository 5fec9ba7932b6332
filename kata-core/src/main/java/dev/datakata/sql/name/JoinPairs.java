package dev.datakata.sql.name;

import dev.datakata.sql.ColumnName;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.tree.QueryTree;
import java.util.List;

/** Which columns a statement compares with each other for equality. */
public final class JoinPairs {
    private JoinPairs() {}

    /**
     * Two columns that some condition compares with {@code =}.
     *
     * @param left the one written first
     * @param right the other
     */
    public record Pair(ColumnName left, ColumnName right) {}

    /** The pairs in the order of the text, none twice; empty for a text without a trusted tree. */
    public static List<Pair> of(ParsedSql sql) {
        return of(sql, Schema.empty());
    }

    /** As {@link #of(ParsedSql)}, with unqualified names resolved and NATURAL joins read by the tables' columns. */
    public static List<Pair> of(ParsedSql sql, Schema schema) {
        return sql.trustedTree()
                .map(tree -> new JoinPairScan(QueryTree.of(tree), schema).scan())
                .orElse(List.of());
    }
}
