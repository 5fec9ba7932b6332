package dev.datakata.sql.name;

import dev.datakata.sql.ColumnName;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.tree.QueryTree;
import java.util.List;

/** Which columns a statement compares with each other, writes beside each other, or looks for in each other. */
public final class JoinPairs {
    private JoinPairs() {}

    /**
     * Two columns that some condition compares or looks for in each other, or some expression concatenates.
     *
     * @param left the one written first
     * @param right the other
     */
    public record Pair(ColumnName left, ColumnName right) {}

    /** The pairs compared with {@code =}, in the order of the text, none twice; empty for a text without a trusted tree. */
    public static List<Pair> of(ParsedSql sql) {
        return of(sql, Schema.empty());
    }

    /** As {@link #of(ParsedSql)}, with unqualified names resolved and NATURAL joins read by the tables' columns. */
    public static List<Pair> of(ParsedSql sql, Schema schema) {
        return sql.trustedTree()
                .map(tree -> new JoinPairScan(QueryTree.of(tree), schema).scan())
                .orElse(List.of());
    }

    /**
     * The pairs compared by order, with {@code <} and its like or BETWEEN, also where something is added to a column or put in place of its NULLs; in the order of
     * the text, none twice.
     */
    public static List<Pair> byOrder(ParsedSql sql, Schema schema) {
        return sql.trustedTree()
                .map(tree -> new JoinPairScan(QueryTree.of(tree), schema).scanOrder())
                .orElse(List.of());
    }

    /**
     * The pairs of which the right column's text is looked for in the left one's: {@code a LIKE b || '%'}, {@code instr(a, b)}, {@code left(a, length(b)) = b}; in the order
     * of the text, none twice.
     */
    public static List<Pair> containing(ParsedSql sql, Schema schema) {
        return sql.trustedTree()
                .map(tree -> new JoinPairScan(QueryTree.of(tree), schema).scanContaining())
                .orElse(List.of());
    }

    /**
     * The pairs whose texts are put beside each other with nothing between, {@code a || b} or {@code concat(a, b)}, the left one first; in the order of the text, none
     * twice.
     */
    public static List<Pair> concatenated(ParsedSql sql, Schema schema) {
        return sql.trustedTree()
                .map(tree -> new JoinPairScan(QueryTree.of(tree), schema).scanConcatenations())
                .orElse(List.of());
    }
}
