package dev.datakata.sql.nulls;

import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.QueryTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.OrderByElement;

/**
 * A query without what only matters for a NULL that cannot be there: {@code count(c)} is written as {@code count(*)}, {@code coalesce(c, …)} as {@code c},
 * and {@code NULLS FIRST} is dropped, where c is never NULL. Two queries with one such form have equal results.
 */
public final class NullFree {
    private final Schema schema;
    private final SqlReader reader = new SqlReader();

    /** For queries over {@code schema}. */
    public NullFree(Schema schema) {
        this.schema = schema;
    }

    /** The form of one query; empty where its text cannot be read with certainty. */
    public Optional<String> of(String sql) {
        // joins that may add NULLs without saying LEFT, RIGHT or FULL
        if (SqlTokens.of(sql).tokens().stream()
                .anyMatch(token -> token.isAny("ASOF", "POSITIONAL", "PIVOT", "UNPIVOT"))) {
            return Optional.empty();
        }
        Optional<Statements> tree = reader.read(sql).trustedTree().flatMap(trusted -> reader.parseTrustedText(sql));
        if (tree.isEmpty() || tree.get().size() != 1) {
            return Optional.empty();
        }
        QueryTree walked = QueryTree.of(tree.get());
        NeverNull never = new NeverNull(schema);
        for (QueryBlock block : walked.blocks()) {
            order(block, never);
        }
        // inner places come after those around them: from the last on, no place is stale when it is changed
        List<Place> places = walked.places();
        for (int i = places.size() - 1; i >= 0; i--) {
            place(places.get(i), never);
        }
        return Optional.of(SqlTokens.meaning(tree.get().toString()));
    }

    private static void order(QueryBlock block, NeverNull never) {
        List<OrderByElement> elements =
                block.plain() == null ? null : block.plain().getOrderByElements();
        if (elements != null) {
            elements.stream()
                    .filter(element -> never.inOrder(block, element.getExpression()))
                    .forEach(element -> element.setNullOrdering(null));
        }
    }

    private static void place(Place place, NeverNull never) {
        if (place.expression() instanceof AnalyticExpression call
                && call.getName().equalsIgnoreCase("count")
                && !call.isDistinct()
                && !call.isAllColumns()
                && !(call.getExpression() instanceof AllColumns)
                && never.in(place.block(), call.getExpression())) {
            call.setExpression(null);
            call.setAllColumns(true);
            return;
        }
        if (!(place.expression() instanceof Function call)) {
            return;
        }
        ExpressionList<?> arguments = call.getParameters();
        if (arguments == null || arguments.isEmpty()) {
            return;
        }
        Expression first = arguments.get(0);
        if (first instanceof AllColumns || !never.in(place.block(), first)) {
            return;
        }
        String name = call.getName().toLowerCase(Locale.ROOT);
        if (name.equals("count") && arguments.size() == 1 && !call.isDistinct()) {
            call.setParameters(new ExpressionList<>(new AllColumns()));
        } else if (name.equals("coalesce")) {
            place.replace(first);
        }
    }
}
