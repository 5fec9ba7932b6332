package dev.datakata.mutation.operator;

import dev.datakata.sql.Schema;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.QueryTree;
import dev.datakata.sql.tree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** A query's fresh tree, walked, with what operators ask of it. */
public final class Subject {
    private static final int QUOTED_LENGTH = 70;
    static final Set<String> AGGREGATES = Set.of(
            "count",
            "sum",
            "avg",
            "mean",
            "min",
            "max",
            "median",
            "mode",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "string_agg",
            "group_concat",
            "listagg",
            "list",
            "array_agg",
            "any_value",
            "first",
            "last",
            "arg_min",
            "arg_max",
            "min_by",
            "max_by",
            "bool_and",
            "bool_or",
            "quantile_cont",
            "quantile_disc",
            "percentile_cont",
            "percentile_disc",
            "approx_count_distinct",
            "corr",
            "count_if",
            "countif",
            "product",
            "bit_and",
            "bit_or",
            "histogram",
            "count_star",
            "argmax",
            "argmin",
            "grouping",
            "grouping_id");

    private final QueryTree tree;
    private final Columns columns;

    /** Walks {@code statements}, which the edits will change. */
    public Subject(Statements statements, Schema schema) {
        this.tree = QueryTree.of(statements);
        this.columns = new Columns(schema);
    }

    QueryTree tree() {
        return tree;
    }

    Columns columns() {
        return columns;
    }

    /** An edit of what stands at a place. */
    Edit edit(String operator, String description, Place place, Runnable change) {
        return new Edit(operator, description, place.expression().toString(), near(place), change);
    }

    /** An edit of a part of the tree that is no expression. */
    Edit edit(String operator, String description, Object part, Runnable change) {
        return new Edit(
                operator,
                description,
                part.toString(),
                part instanceof ASTNodeAccess aSTNodeAccess ? offset(aSTNodeAccess) : -1,
                change);
    }

    private int near(Place place) {
        for (Place candidate : tree.places()) {
            if (isWithin(candidate, place)) {
                int offset = offset(candidate.expression());
                if (offset >= 0) {
                    return offset;
                }
            }
        }
        return -1;
    }

    private static int offset(ASTNodeAccess part) {
        Node node = part.getASTNode();
        // JSQLParser counts a text's chars from 1.
        return node == null || node.jjtGetFirstToken() == null ? -1 : node.jjtGetFirstToken().absoluteBegin - 1;
    }

    /** A piece of SQL as a description shows it. */
    static String quoted(Object part) {
        String text = part.toString().replaceAll("\\s+", " ").strip();
        return "`" + (text.length() > QUOTED_LENGTH ? text.substring(0, QUOTED_LENGTH - 1) + "…" : text) + "`";
    }

    /** {@code with `a` where `b` belongs}. */
    static String instead(Object wrong, Object right) {
        return "with " + quoted(wrong) + " where " + quoted(right) + " belongs";
    }

    static boolean isWithin(Place inner, Place outer) {
        for (Place at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** The places of the operands of {@code place}. */
    List<Place> operands(Place place) {
        return tree.places().stream().filter(p -> p.parent() == place).toList();
    }

    /** The expression without parentheses around it. */
    static Expression bare(Expression expression) {
        Expression inner = expression;
        while (inner instanceof ParenthesedExpressionList && ((ParenthesedExpressionList<?>) inner).size() == 1) {
            inner = ((ParenthesedExpressionList<?>) inner).get(0);
        }
        return inner;
    }

    static Expression parenthesized(Expression expression) {
        return new ParenthesedExpressionList<>(expression);
    }

    /** Whether the place's expression is a condition that AND joins to the rest of its clause. */
    boolean isConjunct(Place place) {
        if (place.expression() instanceof AndExpression) {
            return false;
        }
        for (Place at = place.parent(); at != null; at = at.parent()) {
            boolean passes = at.expression() instanceof AndExpression
                    || (at.expression() instanceof ParenthesedExpressionList
                            && bare(at.expression()) instanceof AndExpression);
            if (!passes) {
                return false;
            }
        }
        return !(place.expression() instanceof ParenthesedExpressionList
                && bare(place.expression()) instanceof AndExpression);
    }

    /** Takes a condition out of its clause: its AND goes with it, or the clause itself. */
    static void removeCondition(Place place, List<Place> siblings) {
        Place parent = place.parent();
        if (parent == null) {
            place.clear();
            return;
        }
        if (parent.expression() instanceof ParenthesedExpressionList) {
            removeCondition(parent, siblings);
            return;
        }
        Place sibling = siblings.stream()
                .filter(p -> p.parent() == parent && p != place)
                .findFirst()
                .orElseThrow();
        parent.replace(sibling.expression());
    }

    /** Whether an aggregate (no window function) is called at the place. */
    static boolean isAggregate(Expression e) {
        if (e instanceof Function function) {
            return AGGREGATES.contains(function.getName().toLowerCase(Locale.ROOT));
        }
        if (e instanceof AnalyticExpression analyticExpression) {
            AnalyticType type = analyticExpression.getType();
            return type == AnalyticType.FILTER_ONLY || type == AnalyticType.WITHIN_GROUP;
        }
        return false;
    }

    /** Whether the place stands inside an aggregate's call. */
    static boolean inAggregate(Place place) {
        for (Place at = place.parent(); at != null; at = at.parent()) {
            if (isAggregate(at.expression())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block groups: by GROUP BY or by aggregates alone. */
    boolean isGrouped(QueryBlock block) {
        PlainSelect select = block.plain();
        if (select == null) {
            return false;
        }
        boolean aggregates = tree.places().stream().anyMatch(p -> p.block() == block && isAggregate(p.expression()));
        return select.getGroupBy() != null || aggregates;
    }

    /** Every column reference that stands in the block itself or in a subquery inside it. */
    List<Place> columnsWithin(QueryBlock block) {
        List<Place> found = new ArrayList<>();
        for (Place place : tree.places()) {
            if (place.expression() instanceof Column && isInside(place.block(), block)) {
                found.add(place);
            }
        }
        return found;
    }

    static boolean isInside(@Nullable QueryBlock inner, QueryBlock outer) {
        for (QueryBlock at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /** A relation as a learner calls it. */
    static String nameOf(FromItem item) {
        if (item instanceof Table table) {
            return table.getFullyQualifiedName();
        }
        if (item.getAlias() != null) {
            return item.getAlias().getName();
        }
        return item instanceof Select ? "the subquery" : item.toString();
    }

    /** A reference to another relation's column, qualified where the block has more than one relation. */
    static Column reference(Columns.Offered offered, QueryBlock block, boolean qualified) {
        Relation relation = offered.relation();
        boolean name =
                !relation.name().isEmpty() && (qualified || block.relations().size() > 1);
        return name ? new Column(new Table(relation.name()), offered.name()) : new Column(offered.name());
    }
}
