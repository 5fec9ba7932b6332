package dev.datakata.mutation.operator;

import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.tree.Place;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.schema.Column;

/** Comparison operators exchanged. */
public final class ComparisonMutation implements MutationOperator {
    /** What may stand for what where values have an order; the boundary first. */
    private static final Map<String, List<String>> ORDERED = Map.of(
            "<", List.of("<=", ">"),
            "<=", List.of("<", ">="),
            ">", List.of(">=", "<"),
            ">=", List.of(">", "<="),
            "=", List.of("<>", "<=", ">="),
            "<>", List.of("=", "<", ">"));

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            Expression e = place.expression();
            if (e instanceof IsDistinctExpression) {
                distinctFrom(subject, place, edits);
                continue;
            }
            if (!(e instanceof ComparisonOperator comparison)) {
                continue;
            }

            String sign = comparison.getStringExpression().equals("!=") ? "<>" : comparison.getStringExpression();
            List<String> others = ORDERED.getOrDefault(sign, List.of());
            boolean equality = sign.equals("=") || sign.equals("<>");
            if (place.block().inRecursiveStep()) {
                // Only the boundary of the terminating condition moves: any other change may never end.
                others = equality ? List.of() : others.subList(0, 1);
            } else if (equality && !hasOrder(subject, comparison, place)) {
                others = others.subList(0, 1);
            }
            for (String other : others) {
                edits.add(subject.edit(
                        "relational",
                        "with `" + other + "` where `" + sign + "` belongs in " + Subject.quoted(e),
                        place,
                        () -> place.replace(
                                comparison(other, comparison.getLeftExpression(), comparison.getRightExpression()))));
            }
        }
    }

    /** Whether comparing for less or more makes sense: with a number, date or timestamp, and no join of keys. */
    private static boolean hasOrder(Subject subject, ComparisonOperator comparison, Place place) {
        boolean columns =
                comparison.getLeftExpression() instanceof Column && comparison.getRightExpression() instanceof Column;
        Family left = subject.columns().family(comparison.getLeftExpression(), place.block());
        Family right = subject.columns().family(comparison.getRightExpression(), place.block());
        boolean ordered = left == Family.NUMBER
                || left == Family.DATE
                || left == Family.TIMESTAMP
                || right == Family.NUMBER
                || right == Family.DATE;
        return !columns && ordered;
    }

    private static void distinctFrom(Subject subject, Place place, List<Edit> edits) {
        IsDistinctExpression e = (IsDistinctExpression) place.expression();
        String sign = e.isNot() ? "=" : "<>";
        Expression plain = comparison(sign, e.getLeftExpression(), e.getRightExpression());
        edits.add(subject.edit("null-handling", Subject.instead(plain, e), place, () -> place.replace(plain)));
    }

    /** The comparison with that sign. */
    static BinaryExpression comparison(String sign, Expression left, Expression right) {

        BinaryExpression comparison = switch (sign) {
            case "=" -> new EqualsTo();
            case "<>" -> new NotEqualsTo("<>");
            case "<" -> new MinorThan();
            case "<=" -> new MinorThanEquals();
            case ">" -> new GreaterThan();
            case ">=" -> new GreaterThanEquals();
            default -> throw new IllegalArgumentException("no comparison operator: " + sign);
        };
        comparison.setLeftExpression(left);
        comparison.setRightExpression(right);
        return comparison;
    }
}
