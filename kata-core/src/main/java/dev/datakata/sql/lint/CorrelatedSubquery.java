package dev.datakata.sql.lint;

import dev.datakata.source.Span;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.QueryTree;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.schema.Column;

/** A subquery that reads a column of the query around it. Names without a table decide nothing without the schema: then it is unknown. */
record CorrelatedSubquery() implements LintRule {
    @Override
    public String id() {
        return "correlated-subquery";
    }

    @Override
    public String summary() {
        return "a subquery that reads the outer query's row";
    }

    @Override
    public Match firstMatch(ParsedSql sql) {
        if (sql.tokens().complete() && LintRules.subquery(sql).isEmpty()) {
            return new Match.None();
        }
        if (sql.trustedTree().isEmpty()) {
            return new Match.Unknown();
        }
        boolean undecided = false;
        for (Place place : QueryTree.of(sql.trustedTree().get()).places()) {
            if (!(place.expression() instanceof Column) || place.block().parent() == null) {
                continue;
            }
            Column column = (Column) place.expression();
            if (column.getTable() == null || column.getTable().getName() == null) {
                undecided |= place.block().inExpression();
            } else if (readsOuter(QueryBlock.plainName(column.getTable().getName()), place.block())) {
                return new Match.At(span(column, sql));
            }
        }
        return undecided ? new Match.Unknown() : new Match.None();
    }

    private static boolean readsOuter(String qualifier, QueryBlock block) {
        for (QueryBlock scope = block; scope != null; scope = scope.parent()) {
            boolean offers = scope.relations().stream().anyMatch(r -> r.name().equals(qualifier));
            if (offers) {
                return scope != block;
            }
        }
        return false;
    }

    private static Span span(Column column, ParsedSql sql) {
        Node node = column.getASTNode();
        int length = sql.text().length();
        if (node == null) {
            return new Span(0, length);
        }
        // JSQLParser counts a text's chars from 1.
        int start = Math.min(Math.max(node.jjtGetFirstToken().absoluteBegin - 1, 0), length);
        int end = Math.min(Math.max(node.jjtGetLastToken().absoluteEnd - 1, start), length);
        return new Span(start, end);
    }
}
