package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Conditions in the wrong clause: WHERE for HAVING, HAVING for WHERE, WHERE for an outer join's ON, ON for WHERE. */
public final class ClauseMoveMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            QueryBlock block = place.block();
            PlainSelect select = block.plain();
            if (select == null || block.inRecursiveStep() || !subject.isConjunct(place)) {
                continue;
            }
            if (place.clause() == Clause.HAVING) {
                havingToWhere(subject, place, select, edits);
            } else if (place.clause() == Clause.WHERE) {
                whereToHaving(subject, place, select, edits);
                whereToOn(subject, place, select, edits);
            } else if (place.clause() == Clause.JOIN_ON && place.parent() != null) {
                onToWhere(subject, place, select, edits);
            }
        }
    }

    /** HAVING sum(x) > 5 as WHERE x > 5: the single rows are compared, not the groups. */
    private static void havingToWhere(Subject subject, Place place, PlainSelect select, List<Edit> edits) {
        List<Place> aggregates = subject.tree().places().stream()
                .filter(p -> Subject.isWithin(p, place)
                        && p.expression() instanceof Function
                        && Subject.isAggregate(p.expression()))
                .toList();
        if (aggregates.size() != 1 || aggregates.get(0) == place) {
            return;
        }
        Place aggregate = aggregates.get(0);
        Function call = (Function) aggregate.expression();
        String name = call.getName().toLowerCase(Locale.ROOT);
        boolean oneValue = call.getParameters() != null
                && call.getParameters().size() == 1
                && !(call.getParameters().get(0) instanceof AllColumns);
        if (!oneValue || name.equals("count")) {
            return;
        }
        Expression argument = call.getParameters().get(0);
        List<Place> places = subject.tree().places();
        edits.add(subject.edit(
                "where-for-having",
                "with WHERE for HAVING: single rows compared in " + Subject.quoted(place.expression()),
                place,
                () -> {
                    aggregate.replace(argument instanceof Column ? argument : Subject.parenthesized(argument));
                    Expression condition = place.expression();
                    Subject.removeCondition(place, places);
                    select.setWhere(and(select.getWhere(), condition));
                }));
    }

    /** WHERE x > 5 as HAVING max(x) > 5: groups that hold such a row are kept whole. */
    private static void whereToHaving(Subject subject, Place place, PlainSelect select, List<Edit> edits) {
        Expression e = place.expression();
        if (select.getGroupBy() == null
                || !(e instanceof ComparisonOperator comparison)
                || !(comparison.getLeftExpression() instanceof Column)) {
            return;
        }

        long columns = subject.tree().places().stream()
                .filter(p -> Subject.isWithin(p, place)
                        && (p.expression() instanceof Column || p.expression() instanceof Select))
                .count();
        String sign = comparison.getStringExpression();
        boolean grouped = select.getGroupBy().getGroupByExpressionList() != null
                && select.getGroupBy()
                        .getGroupByExpressionList()
                        .toString()
                        .contains(comparison.getLeftExpression().toString());
        if (columns != 1 || grouped || sign.equals("<>") || sign.equals("!=")) {
            return;
        }
        String aggregate = sign.startsWith("<") ? "min" : "max";
        List<Place> places = subject.tree().places();
        edits.add(subject.edit(
                "having-for-where", "with HAVING for WHERE: whole groups kept by " + Subject.quoted(e), place, () -> {
                    Subject.removeCondition(place, places);
                    comparison.setLeftExpression(new Function(aggregate, comparison.getLeftExpression()));
                    select.setHaving(and(select.getHaving(), comparison));
                }));
    }

    /** A condition of WHERE on an outer join's optional side, in that join's ON. */
    private static void whereToOn(Subject subject, Place place, PlainSelect select, List<Edit> edits) {
        Set<Relation> read = relations(subject, place);
        if (select.getJoins() == null || read.size() != 1) {
            return;
        }
        Relation relation = read.iterator().next();
        for (Join join : select.getJoins()) {
            boolean outer = join.isLeft() || join.isFull() || join.isRight();
            if (!outer
                    || join.getOnExpressions() == null
                    || join.getOnExpressions().size() != 1) {
                continue;
            }
            if (join.getFromItem() != relation.item() && !join.isRight() && !join.isFull()) {
                continue;
            }
            List<Place> places = subject.tree().places();
            edits.add(subject.edit(
                    "on-for-where",
                    "with " + Subject.quoted(place.expression()) + " in the join's ON, not in WHERE",
                    place,
                    () -> {
                        Expression on = join.getOnExpressions().iterator().next();
                        Subject.removeCondition(place, places);
                        join.setOnExpressions(List.of(and(on, place.expression())));
                    }));
            return;
        }
    }

    /** A condition of an outer join's ON beside the one that joins, in WHERE. */
    private static void onToWhere(Subject subject, Place place, PlainSelect select, List<Edit> edits) {
        Place root = place;
        while (root.parent() != null) {
            root = root.parent();
        }
        Expression whole = root.expression();
        boolean outer = select.getJoins() != null
                && select.getJoins().stream()
                        .anyMatch(j -> (j.isLeft() || j.isRight() || j.isFull())
                                && j.getOnExpressions() != null
                                && j.getOnExpressions().contains(whole));
        if (!outer) {
            return;
        }
        List<Place> places = subject.tree().places();
        edits.add(subject.edit(
                "where-for-on",
                "with " + Subject.quoted(place.expression()) + " in WHERE, not in the join's ON",
                place,
                () -> {
                    Subject.removeCondition(place, places);
                    select.setWhere(and(select.getWhere(), place.expression()));
                }));
    }

    private static Set<Relation> relations(Subject subject, Place place) {
        Set<Relation> read = new LinkedHashSet<>();
        for (Place inner : subject.tree().places()) {
            if (!Subject.isWithin(inner, place)) {
                continue;
            }
            if (inner.expression() instanceof Select) {
                return Set.of();
            }
            if (inner.expression() instanceof Column) {
                Optional<Relation> relation = subject.columns().relation((Column) inner.expression(), inner.block());
                if (relation.isEmpty()) {
                    return Set.of();
                }
                read.add(relation.get());
            }
        }
        return read;
    }

    private static Expression and(@Nullable Expression first, Expression second) {
        if (first == null) {
            return second;
        }
        return new AndExpression(
                first instanceof OrExpression ? Subject.parenthesized(first) : first,
                second instanceof OrExpression ? Subject.parenthesized(second) : second);
    }
}
