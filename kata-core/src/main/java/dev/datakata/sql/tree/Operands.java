package dev.datakata.sql.tree;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LambdaExpression;
import net.sf.jsqlparser.expression.MapExpression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.RowGetExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StructType;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** The operands of one expression, for the types that DuckDB's SQL makes use of. */
final class Operands {
    private final QueryTree tree;
    private final Place place;

    Operands(QueryTree tree, Place place) {
        this.tree = tree;
        this.place = place;
    }

    void walk() {
        Expression e = place.expression();
        if (e instanceof BinaryExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "left");
            operand(x.getRightExpression(), x::setRightExpression, "right");
        } else if (e instanceof ExpressionList) {
            list((ExpressionList<?>) e, "item");
        } else if (e instanceof Function function) {
            function(function);
        } else if (e instanceof AnalyticExpression analyticExpression) {
            window(analyticExpression);
        } else if (e instanceof CaseExpression x) {

            operand(x.getSwitchExpression(), x::setSwitchExpression, "switch");
            for (WhenClause when : x.getWhenClauses()) {
                operand(when.getWhenExpression(), when::setWhenExpression, "when");
                operand(when.getThenExpression(), when::setThenExpression, "then");
            }
            operand(x.getElseExpression(), x::setElseExpression, "else");
        } else if (e instanceof Between x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "left");
            operand(x.getBetweenExpressionStart(), x::setBetweenExpressionStart, "right");
            operand(x.getBetweenExpressionEnd(), x::setBetweenExpressionEnd, "right");
        } else if (e instanceof InExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "left");
            operand(x.getRightExpression(), x::setRightExpression, "right");
        } else {
            unary(e);
        }
    }

    private void unary(Expression e) {
        if (e instanceof NotExpression x) {

            operand(x.getExpression(), x::setExpression, "operand");
        } else if (e instanceof SignedExpression x) {

            operand(x.getExpression(), x::setExpression, "operand");
        } else if (e instanceof CastExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof ExtractExpression x) {

            operand(x.getExpression(), x::setExpression, "argument");
        } else if (e instanceof IsNullExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof IsBooleanExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof IsUnknownExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof ExistsExpression x) {

            operand(x.getRightExpression(), x::setRightExpression, "operand");
        } else if (e instanceof IntervalExpression x) {

            operand(x.getExpression(), x::setExpression, "operand");
        } else if (e instanceof TrimFunction x) {

            operand(x.getExpression(), x::setExpression, "argument");
            operand(x.getFromExpression(), x::setFromExpression, "argument");
        } else if (e instanceof CollateExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof TimezoneExpression x) {

            operand(x.getLeftExpression(), x::setLeftExpression, "operand");
        } else if (e instanceof LambdaExpression x) {

            operand(x.getExpression(), x::setExpression, "operand");
        } else if (e instanceof RowGetExpression x) {

            operand(x.getExpression(), x::setExpression, "operand");
        } else if (e instanceof ArrayConstructor arrayConstructor) {
            list(arrayConstructor.getExpressions(), "item");
        } else if (e instanceof ArrayExpression x) {

            operand(x.getObjExpression(), x::setObjExpression, "operand");
            operand(x.getIndexExpression(), x::setIndexExpression, "index");
        } else if (e instanceof StructType structType) {
            for (SelectItem<?> item : orEmpty(structType.getArguments())) {
                operand(item.getExpression(), v -> set(item, v), "item");
            }
        } else if (e instanceof MapExpression mapExpression) {
            List<Map.Entry<Expression, Expression>> entries = mapExpression.getEntries();
            for (int i = 0; i < entries.size(); i++) {
                int at = i;
                Map.Entry<Expression, Expression> entry = entries.get(i);
                operand(entry.getValue(), v -> entries.set(at, Map.entry(entry.getKey(), v)), "item");
            }
        }
    }

    private void function(Function x) {
        list(x.getParameters(), "argument");
        list(x.getNamedParameters(), "argument");
        tree.orderBy(x.getOrderByElements(), place.clause(), place.block(), place, "aggregate-order");
    }

    private void window(AnalyticExpression x) {
        operand(x.getExpression(), x::setExpression, "argument");
        operand(x.getOffset(), x::setOffset, "argument");
        operand(x.getDefaultValue(), x::setDefaultValue, "argument");
        operand(x.getFilterExpression(), x::setFilterExpression, "filter");
        if (x.getWindowName() == null) {
            list(x.getPartitionExpressionList(), "partition");
            tree.orderBy(x.getOrderByElements(), place.clause(), place.block(), place, "window-order");
        }
    }

    private void operand(@Nullable Expression expression, Consumer<@Nullable Expression> setter, String part) {
        tree.walk(expression, setter, place.clause(), place.block(), place, part);
    }

    private void list(@Nullable ExpressionList<?> list, String part) {
        tree.list(list, place.clause(), place.block(), place, part);
    }

    @SuppressWarnings("unchecked")
    private static void set(SelectItem<?> item, Expression expression) {
        ((SelectItem<Expression>) item).setExpression(expression);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
