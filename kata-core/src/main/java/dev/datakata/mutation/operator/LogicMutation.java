package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.Relation;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.schema.Column;

/** Conditions dropped, AND and OR exchanged, NOT put in and taken out. */
public final class LogicMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            // A recursive step that loses a condition may never end.
            if (!place.block().inRecursiveStep()) {
                dropped(subject, place, edits);
                exchanged(subject, place, edits);
            }
            not(subject, place, edits);
        }
    }

    private static void dropped(Subject subject, Place place, List<Edit> edits) {
        Place parent = place.parent();
        String what = Subject.quoted(place.expression());
        if (parent != null
                && (parent.expression() instanceof AndExpression || parent.expression() instanceof OrExpression)) {
            if (place.expression().getClass() == parent.expression().getClass()) {
                return;
            }
            boolean or = parent.expression() instanceof OrExpression;
            BinaryExpression both = (BinaryExpression) parent.expression();
            Expression rest = both.getLeftExpression() == place.expression()
                    ? both.getRightExpression()
                    : both.getLeftExpression();
            String operator = isJoinPredicate(subject, place) ? "dropped-join-predicate" : "dropped-condition";
            edits.add(subject.edit(
                    operator,
                    (or ? "without the alternative " : "without the condition ") + what,
                    place,
                    () -> parent.replace(rest)));
            return;
        }
        boolean clause = parent == null
                && (place.clause() == Clause.WHERE
                        || place.clause() == Clause.HAVING
                        || place.clause() == Clause.QUALIFY);
        boolean filter = place.part().equals("filter");
        boolean single = !(place.expression() instanceof AndExpression);
        if ((clause || filter) && single) {
            String operator = isJoinPredicate(subject, place) ? "dropped-join-predicate" : "dropped-condition";
            edits.add(subject.edit(operator, "without the condition " + what, place, place::clear));
        }
    }

    /** Whether a condition says which rows of two relations belong together. */
    private static boolean isJoinPredicate(Subject subject, Place place) {
        Expression e = Subject.bare(place.expression());
        if (!(e instanceof EqualsTo equalsTo)) {
            return false;
        }
        if (!(equalsTo.getLeftExpression() instanceof Column left)
                || !(equalsTo.getRightExpression() instanceof Column right)) {
            return false;
        }
        Optional<Relation> one = subject.columns().relation(left, place.block());
        Optional<Relation> other = subject.columns().relation(right, place.block());
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static void exchanged(Subject subject, Place place, List<Edit> edits) {
        if (place.expression() instanceof AndExpression) {
            AndExpression and = (AndExpression) place.expression();
            edits.add(subject.edit(
                    "and-or",
                    "with OR where AND belongs before " + Subject.quoted(and.getRightExpression()),
                    place,
                    () -> place.replace(new OrExpression(and.getLeftExpression(), and.getRightExpression()))));
        } else if (place.expression() instanceof OrExpression) {
            OrExpression or = (OrExpression) place.expression();
            edits.add(subject.edit(
                    "and-or",
                    "with AND where OR belongs before " + Subject.quoted(or.getRightExpression()),
                    place,
                    () -> place.replace(new AndExpression(or.getLeftExpression(), or.getRightExpression()))));
        }
    }

    private static void not(Subject subject, Place place, List<Edit> edits) {
        Expression e = place.expression();
        if (place.block().inRecursiveStep()) {
            return;
        }
        if (e instanceof NotExpression notExpression) {
            Expression inner = notExpression.getExpression();
            if (inner instanceof ExistsExpression) {
                // PredicateMutation turns EXISTS.
                return;
            }
            edits.add(subject.edit(
                    "not", "without NOT before " + Subject.quoted(inner), place, () -> place.replace(inner)));
            return;
        }
        boolean condition = place.parent() == null
                ? place.clause() == Clause.WHERE || place.clause() == Clause.HAVING
                : place.parent().expression() instanceof AndExpression
                        || place.parent().expression() instanceof OrExpression
                        || place.part().equals("when");
        boolean parenthesizedOr = Subject.bare(e) != e && Subject.bare(e) instanceof OrExpression;
        if (condition
                && (parenthesizedOr || (e instanceof Column && !place.part().equals("when")))) {
            edits.add(subject.edit(
                    "not", "with NOT before " + Subject.quoted(e), place, () -> place.replace(new NotExpression(e))));
        }
    }
}
