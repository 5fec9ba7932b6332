package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.AnyType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** BETWEEN, LIKE, IS NULL, IN, EXISTS, ANY and ALL: bounds, wildcards, negation, and what NULL does to them. */
public final class PredicateMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (place.block().inRecursiveStep()) {
                continue;
            }
            Expression e = place.expression();
            if (e instanceof Between between) {
                between(subject, place, between, edits);
            } else if (e instanceof LikeExpression likeExpression) {
                like(subject, place, likeExpression, edits);
            } else if (e instanceof IsNullExpression is) {

                Expression turned = isNull(is.getLeftExpression(), !(is.isNot() || is.isUseNotNull()));
                edits.add(
                        subject.edit("null-handling", Subject.instead(turned, e), place, () -> place.replace(turned)));
            } else if (e instanceof IsBooleanExpression is) {

                edits.add(subject.edit(
                        "not", "with the negation of " + Subject.quoted(e), place, () -> is.setNot(!is.isNot())));
            } else if (e instanceof InExpression inExpression) {
                in(subject, place, inExpression, edits);
            } else if (e instanceof ExistsExpression) {
                exists(subject, place, edits);
            } else if (e instanceof AnyComparisonExpression anyComparisonExpression) {
                any(subject, place, anyComparisonExpression, edits);
            }
        }
    }

    private static Expression isNull(Expression operand, boolean not) {
        IsNullExpression is = new IsNullExpression(operand);
        is.setNot(not);
        return is;
    }

    private static void between(Subject subject, Place place, Between e, List<Edit> edits) {
        if (e.isNot()) {
            edits.add(subject.edit("not", "without NOT in " + Subject.quoted(e), place, () -> e.setNot(false)));
            return;
        }
        Expression value = e.getLeftExpression();
        Expression low = e.getBetweenExpressionStart();
        Expression high = e.getBetweenExpressionEnd();
        String what = Subject.quoted(e);
        edits.add(subject.edit(
                "between",
                "without the lower bound itself in " + what,
                place,
                () -> place.replace(range(value, ">", low, "<=", high))));
        edits.add(subject.edit(
                "between",
                "without the upper bound itself in " + what,
                place,
                () -> place.replace(range(value, ">=", low, "<", high))));
        edits.add(subject.edit(
                "between",
                "without the lower bound of " + what,
                place,
                () -> place.replace(ComparisonMutation.comparison("<=", value, high))));
        edits.add(subject.edit(
                "between",
                "without the upper bound of " + what,
                place,
                () -> place.replace(ComparisonMutation.comparison(">=", value, low))));
        edits.add(subject.edit("not", "with NOT BETWEEN in " + what, place, () -> e.setNot(true)));
    }

    private static Expression range(Expression value, String above, Expression low, String below, Expression high) {
        return Subject.parenthesized(new AndExpression(
                ComparisonMutation.comparison(above, value, low), ComparisonMutation.comparison(below, value, high)));
    }

    private static void like(Subject subject, Place place, LikeExpression e, List<Edit> edits) {
        edits.add(subject.edit(
                "not",
                (e.isNot() ? "without NOT in " : "with NOT LIKE where LIKE belongs in ") + Subject.quoted(e),
                place,
                () -> e.setNot(!e.isNot())));
        LikeExpression.KeyWord word = e.getLikeKeyWord();
        if (word == LikeExpression.KeyWord.LIKE || word == LikeExpression.KeyWord.ILIKE) {
            LikeExpression.KeyWord other =
                    word == LikeExpression.KeyWord.LIKE ? LikeExpression.KeyWord.ILIKE : LikeExpression.KeyWord.LIKE;
            edits.add(subject.edit(
                    "like",
                    "with " + other + " where " + word + " belongs in " + Subject.quoted(e),
                    place,
                    () -> e.setLikeKeyWord(other)));
        }
        if (!(e.getRightExpression() instanceof StringValue)) {
            return;
        }
        String pattern = ((StringValue) e.getRightExpression()).getValue();
        Set<String> patterns = new LinkedHashSet<>();
        if (pattern.startsWith("%") && pattern.length() > 1) {
            patterns.add(pattern.substring(1));
        } else {
            patterns.add("%" + pattern);
        }
        if (pattern.endsWith("%") && pattern.length() > 1) {
            patterns.add(pattern.substring(0, pattern.length() - 1));
        } else {
            patterns.add(pattern + "%");
        }
        int one = pattern.indexOf('_');
        if (one >= 0) {
            patterns.add(pattern.substring(0, one) + "%" + pattern.substring(one + 1));
            patterns.add(pattern.substring(0, one) + pattern.substring(one + 1));
        }
        patterns.remove(pattern);
        patterns.remove("");
        for (String changed : patterns) {
            edits.add(subject.edit(
                    "like",
                    Subject.instead("'" + changed + "'", e.getRightExpression()),
                    place,
                    () -> e.setRightExpression(new StringValue("'" + changed + "'"))));
        }
    }

    private static void in(Subject subject, Place place, InExpression e, List<Edit> edits) {
        edits.add(subject.edit(
                "not",
                (e.isNot() ? "with IN where NOT IN belongs in " : "with NOT IN where IN belongs in ")
                        + Subject.quoted(e),
                place,
                () -> e.setNot(!e.isNot())));
        if (e.getRightExpression() instanceof ExpressionList && !(e.getRightExpression() instanceof Select)) {
            ExpressionList<?> list = (ExpressionList<?>) e.getRightExpression();
            for (int i = 0; i < list.size() && list.size() > 1; i++) {
                int at = i;
                edits.add(subject.edit(
                        "in-list",
                        "without " + Subject.quoted(list.get(i)) + " in the list of IN",
                        place,
                        () -> list.remove(at)));
            }
        } else if (e.isNot() && e.getRightExpression() instanceof Select) {
            notExists(subject, place, e, edits);
        }
    }

    /** NOT IN as NOT EXISTS would answer: NULLs in the subquery do not matter, and a NULL on the left is in no list. */
    private static void notExists(Subject subject, Place place, InExpression e, List<Edit> edits) {
        PlainSelect select = subject.tree()
                .blockOf((Select) e.getRightExpression())
                .map(QueryBlock::plain)
                .orElse(null);
        if (select == null
                || select.getGroupBy() != null
                || select.getLimit() != null
                || select.getSelectItems().size() != 1) {
            return;
        }
        Expression output = select.getSelectItems().get(0).getExpression();
        if (!(output instanceof Column)) {
            return;
        }
        edits.add(subject.edit(
                "not-in-null",
                "with NOT EXISTS for NOT IN, so that NULLs in " + Subject.quoted(output) + " do not matter",
                place,
                () -> {
                    Expression some = isNull(output, true);
                    select.setWhere(
                            select.getWhere() == null
                                    ? some
                                    : new AndExpression(parenthesizedOr(select.getWhere()), some));
                    place.replace(Subject.parenthesized(new OrExpression(isNull(e.getLeftExpression(), false), e)));
                }));
    }

    private static Expression parenthesizedOr(Expression condition) {
        return condition instanceof OrExpression ? Subject.parenthesized(condition) : condition;
    }

    private static void exists(Subject subject, Place place, List<Edit> edits) {
        Place parent = place.parent();
        if (parent != null && parent.expression() instanceof NotExpression) {
            edits.add(subject.edit(
                    "exists", "with EXISTS where NOT EXISTS belongs", place, () -> parent.replace(place.expression())));
            notIn(subject, place, parent, edits);
        } else {
            edits.add(subject.edit(
                    "exists",
                    "with NOT EXISTS where EXISTS belongs",
                    place,
                    () -> place.replace(new NotExpression(place.expression()))));
        }
    }

    /** NOT EXISTS (SELECT … WHERE inner.x = outer.y) as outer.y NOT IN (SELECT inner.x …), where NULLs matter. */
    private static void notIn(Subject subject, Place place, Place not, List<Edit> edits) {
        Expression right = ((ExistsExpression) place.expression()).getRightExpression();
        Optional<QueryBlock> found =
                right instanceof Select select ? subject.tree().blockOf(select) : Optional.empty();
        PlainSelect select = found.map(QueryBlock::plain).orElse(null);
        if (select == null || select.getGroupBy() != null || select.getHaving() != null || select.getLimit() != null) {
            return;
        }
        QueryBlock block = found.get();
        for (Place condition : subject.tree().places()) {
            if (condition.block() != block || condition.clause() != Clause.WHERE || !subject.isConjunct(condition)) {
                continue;
            }
            Expression e = condition.expression();
            if (!(e instanceof EqualsTo equalsTo)
                    || !(equalsTo.getLeftExpression() instanceof Column)
                    || !(equalsTo.getRightExpression() instanceof Column)) {
                continue;
            }
            Column left = (Column) equalsTo.getLeftExpression();
            Column other = (Column) equalsTo.getRightExpression();
            Optional<Relation> leftInside = subject.columns().relationIn(left, block);
            Optional<Relation> otherInside = subject.columns().relationIn(other, block);
            if (leftInside.isPresent() == otherInside.isPresent()) {
                continue;
            }
            Column inner = leftInside.isPresent() ? left : other;
            Column outer = leftInside.isPresent() ? other : left;
            List<Place> siblings = subject.tree().places();
            edits.add(subject.edit(
                    "not-in-null",
                    "with NOT IN for NOT EXISTS, so that a NULL in " + Subject.quoted(inner) + " leaves no row",
                    place,
                    () -> {
                        Subject.removeCondition(condition, siblings);
                        List<SelectItem<?>> items = new ArrayList<>();
                        items.add(new SelectItem<>(inner));
                        select.setSelectItems(items);
                        InExpression in = new InExpression(
                                outer, right instanceof ParenthesedSelect ? right : Subject.parenthesized(right));
                        in.setNot(true);
                        not.replace(in);
                    }));
            return;
        }
    }

    private static void any(Subject subject, Place place, AnyComparisonExpression e, List<Edit> edits) {
        AnyType other = e.getAnyType() == AnyType.ALL ? AnyType.ANY : AnyType.ALL;
        edits.add(subject.edit(
                "any-all",
                "with " + other + " where " + e.getAnyType() + " belongs",
                place,
                () -> place.replace(new AnyComparisonExpression(other, e.getSelect()))));
    }
}
