package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** GROUP BY items dropped; ROLLUP, CUBE and grouping sets reduced. */
public final class GroupingMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (QueryBlock block : subject.tree().blocks()) {
            PlainSelect select = block.plain();
            if (select == null || select.getGroupBy() == null || block.inRecursiveStep()) {
                continue;
            }
            GroupByElement group = select.getGroupBy();
            ExpressionList<Expression> items = group.getGroupByExpressionList();
            for (int i = 0; items != null && i < items.size(); i++) {
                Expression item = items.get(i);
                if (item instanceof Function function && isSuper(function)) {
                    superGroup(subject, items, i, edits);
                } else if (!(item instanceof AllValue) && !determined(subject, items, i, block)) {
                    dropped(subject, block, items, i, edits);
                }
            }
            List<ExpressionList<Expression>> sets = group.getGroupingSets();
            for (int i = 0; sets != null && sets.size() > 1 && i < sets.size(); i++) {
                int at = i;
                edits.add(subject.edit(
                        "grouping-set",
                        "without the grouping set " + Subject.quoted(sets.get(i)),
                        group,
                        () -> sets.remove(at)));
            }
        }
    }

    private static boolean isSuper(Function f) {
        return f.getName().equalsIgnoreCase("rollup") || f.getName().equalsIgnoreCase("cube");
    }

    private static void superGroup(Subject subject, ExpressionList<Expression> items, int at, List<Edit> edits) {
        Function f = (Function) items.get(at);
        String name = f.getName().toUpperCase(Locale.ROOT);
        edits.add(subject.edit("grouping-set", "without the subtotals of " + name, f, () -> {
            items.remove(at);
            items.addAll(at, new ArrayList<>(f.getParameters()));
        }));
        String other = name.equals("ROLLUP") ? "CUBE" : "ROLLUP";
        if (f.getParameters() != null && f.getParameters().size() > 1) {
            edits.add(subject.edit(
                    "grouping-set", "with " + other + " where " + name + " belongs", f, () -> f.setName(other)));
        }
    }

    /** Whether the other items hold a key of the item's own table, so that dropping it changes no group. */
    private static boolean determined(Subject subject, ExpressionList<Expression> items, int at, QueryBlock block) {
        Optional<Relation> own = relation(subject, items.get(at), block);
        if (own.isEmpty()) {
            return false;
        }
        Set<String> others = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (i != at && relation(subject, items.get(i), block).equals(own)) {
                others.add(QueryBlock.plainName(((Column) items.get(i)).getColumnName()));
            }
        }
        return subject.columns().keys(own.get()).stream().anyMatch(others::containsAll);
    }

    private static Optional<Relation> relation(Subject subject, Expression e, QueryBlock block) {
        return e instanceof Column column ? subject.columns().relationIn(column, block) : Optional.empty();
    }

    /** Drops an item; where the query shows its value, the smallest of the larger group is shown, so that the mutant is valid. */
    private static void dropped(
            Subject subject, QueryBlock block, ExpressionList<Expression> items, int at, List<Edit> edits) {
        Expression item = items.get(at);
        PlainSelect select = block.plain();
        if (select == null) {
            return;
        }
        Expression meant = meant(item, select);
        edits.add(subject.edit("group-by", "without " + Subject.quoted(meant) + " in GROUP BY", item, () -> {
            items.remove(at);
            if (items.isEmpty()) {
                select.setGroupByElement(null);
            }
            showSmallest(subject, block, select, meant);
        }));
    }

    private static Expression meant(Expression item, PlainSelect select) {
        if (item instanceof LongValue longValue) {
            int ordinal = (int) longValue.getValue();
            boolean known = ordinal >= 1 && ordinal <= select.getSelectItems().size();
            return known ? select.getSelectItems().get(ordinal - 1).getExpression() : item;
        }
        if (item instanceof Column column && column.getTable() == null) {
            for (SelectItem<?> output : select.getSelectItems()) {
                boolean named = output.getAlias() != null
                        && Columns.outputName(output).equals(QueryBlock.plainName(column.getColumnName()));
                if (named) {
                    return output.getExpression();
                }
            }
        }
        return item;
    }

    private static void showSmallest(Subject subject, QueryBlock block, PlainSelect select, Expression meant) {
        List<Place> replaced = new ArrayList<>();
        for (Place place : subject.tree().places()) {
            boolean shown = place.block() == block
                    && (place.clause() == Clause.SELECT_LIST
                            || place.clause() == Clause.HAVING
                            || place.clause() == Clause.ORDER_BY
                            || place.clause() == Clause.QUALIFY)
                    && !Subject.inAggregate(place)
                    && same(place.expression(), meant)
                    && replaced.stream().noneMatch(r -> Subject.isWithin(place, r));
            if (!shown) {
                continue;
            }
            replaced.add(place);
            keepName(select, place);
            place.replace(new Function("min", place.expression()));
        }
    }

    /** Gives an output column the name it has without an alias, which its changed expression would not have. */
    static void keepName(PlainSelect select, Place place) {
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getExpression() == place.expression()
                    && item.getAlias() == null
                    && place.expression() instanceof Column) {
                item.setAlias(new Alias(((Column) place.expression()).getColumnName()));
            }
        }
    }

    /** Whether two expressions are written alike, a column's table left aside where only one says it. */
    static boolean same(Expression a, Expression b) {
        if (a instanceof Column one && b instanceof Column other) {

            boolean names =
                    QueryBlock.plainName(one.getColumnName()).equals(QueryBlock.plainName(other.getColumnName()));
            boolean bothTables = one.getTable() != null && other.getTable() != null;
            return names
                    && (!bothTables
                            || one.getTable()
                                    .getName()
                                    .equalsIgnoreCase(other.getTable().getName()));
        }
        return a.toString().equalsIgnoreCase(b.toString());
    }
}
