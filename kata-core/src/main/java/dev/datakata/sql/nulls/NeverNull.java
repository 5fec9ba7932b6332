package dev.datakata.sql.nulls;

import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** Says of which expressions it is certain that they are NULL on no database of the schema. In doubt the answer is no. */
final class NeverNull {
    private static final int MAX_DEPTH = 24;

    /** NULL only where an argument is. */
    private static final Set<String> STRICT =
            Set.of("abs", "lower", "upper", "trim", "length", "round", "floor", "ceil");

    /** Over at least one row, NULL only where every argument is. */
    private static final Set<String> AGGREGATES = Set.of("sum", "min", "max", "avg");

    private static final Set<String> COUNTS =
            Set.of("count", "count_star", "row_number", "rank", "dense_rank", "ntile", "percent_rank", "cume_dist");

    private final Columns columns;

    NeverNull(Schema schema) {
        this.columns = new Columns(schema);
    }

    /** Whether {@code expression} is never NULL in {@code block}. */
    boolean in(QueryBlock block, @Nullable Expression expression) {
        return in(block, expression, 0);
    }

    /** As {@link #in}, for an ORDER BY, where the name of an output column goes before a table's. */
    boolean inOrder(QueryBlock block, Expression expression) {
        PlainSelect select = block.plain();
        if (select == null || groupsBySets(select)) {
            return false;
        }
        if (expression instanceof LongValue position) {
            return inPosition(block, select, position.getValue());
        }
        Expression key = column(expression);
        if (key instanceof Column column && column.getTable() == null) {
            String name = QueryBlock.plainName(column.getColumnName());
            List<SelectItem<?>> named = select.getSelectItems().stream()
                    .filter(item -> item.getAlias() != null
                            && QueryBlock.plainName(item.getAlias().getName()).equals(name))
                    .toList();
            if (!named.isEmpty()) {
                return named.size() == 1 && in(block, named.get(0).getExpression(), 0);
            }
        }
        return in(block, key, 0);
    }

    private boolean inPosition(QueryBlock block, PlainSelect select, long position) {
        List<SelectItem<?>> items = select.getSelectItems();
        return position >= 1
                && position <= items.size()
                && items.stream().noneMatch(item -> item.getExpression() instanceof AllColumns)
                && in(block, items.get((int) position - 1).getExpression(), 0);
    }

    /** JSQLParser takes a column named {@code month} or {@code day} for a unit of time. */
    private static Expression column(Expression e) {
        return e instanceof DateUnitExpression unit ? new Column(unit.toString()) : e;
    }

    private boolean in(QueryBlock block, @Nullable Expression expression, int depth) {
        Expression e = expression == null ? null : column(expression);
        PlainSelect select = block.plain();
        if (e == null
                || select == null
                || depth > MAX_DEPTH
                || block.inRecursiveStep()
                || groupsBySets(select)
                || nestsJoins(select)) {
            return false;
        }
        if (e instanceof LongValue
                || e instanceof DoubleValue
                || e instanceof StringValue
                || e instanceof BooleanValue
                || e instanceof DateTimeLiteralExpression) {
            return true;
        }
        if (e instanceof Column column) {
            return column(block, column, depth);
        }
        if (e instanceof ParenthesedExpressionList<?> list) {
            return list.size() == 1 && in(block, list.get(0), depth + 1);
        }
        if (e instanceof CastExpression cast) {
            // TRY_CAST gives NULL; a cast of JSON may. A cast by :: has no keyword
            return !"TRY_CAST".equalsIgnoreCase(cast.keyword)
                    && columns.family(cast.getLeftExpression(), block) != Family.OTHER
                    && in(block, cast.getLeftExpression(), depth + 1);
        }
        if (e instanceof Addition || e instanceof Subtraction || e instanceof Multiplication) {
            BinaryExpression both = (BinaryExpression) e;
            return isNumber(block, both.getLeftExpression(), depth)
                    && isNumber(block, both.getRightExpression(), depth);
        }
        if (e instanceof CaseExpression choice) {
            return choice.getWhenClauses().stream().allMatch(when -> in(block, when.getThenExpression(), depth + 1))
                    && in(block, choice.getElseExpression(), depth + 1);
        }
        if (e instanceof AnalyticExpression call) {
            return (call.getType() == AnalyticType.OVER || call.getType() == AnalyticType.FILTER_ONLY)
                    && COUNTS.contains(call.getName().toLowerCase(Locale.ROOT));
        }
        return e instanceof Function call && call(block, select, call, depth);
    }

    private boolean isNumber(QueryBlock block, Expression e, int depth) {
        return columns.family(e, block) == Family.NUMBER && in(block, e, depth + 1);
    }

    private boolean call(QueryBlock block, PlainSelect select, Function call, int depth) {
        String name = call.getName().toLowerCase(Locale.ROOT);
        if (COUNTS.contains(name)) {
            return true;
        }
        List<? extends Expression> arguments =
                call.getParameters() == null ? List.of() : List.copyOf(call.getParameters());
        if (name.equals("coalesce")) {
            return arguments.stream().anyMatch(argument -> in(block, argument, depth + 1));
        }
        if (arguments.isEmpty() || !arguments.stream().allMatch(argument -> in(block, argument, depth + 1))) {
            return false;
        }
        if (AGGREGATES.contains(name)) {
            return arguments.size() == 1 && hasKeys(select.getGroupBy());
        }
        return STRICT.contains(name)
                || (name.equals("date_trunc") && arguments.size() == 2 && arguments.get(0) instanceof StringValue);
    }

    /** Without keys there is a group also where there is no row; GROUP BY ALL may come to no key. */
    private static boolean hasKeys(@Nullable GroupByElement groups) {
        if (groups == null || groups.getGroupByExpressionList() == null) {
            return false;
        }
        boolean all = groups.toString().toUpperCase(Locale.ROOT).matches("(?s)GROUP\\s+BY\\s+ALL\\b.*");
        return !all && groups.getGroupByExpressionList().stream().anyMatch(key -> !(key instanceof ExpressionList));
    }

    /** Of joins in parentheses it is not certain which of their tables an outer join around them fills with NULLs. */
    private static boolean nestsJoins(PlainSelect select) {
        return select.getFromItem() instanceof ParenthesedFromItem
                || (select.getJoins() != null
                        && select.getJoins().stream()
                                .anyMatch(join -> join.getFromItem() instanceof ParenthesedFromItem));
    }

    private boolean column(QueryBlock block, Column column, int depth) {
        Relation relation = columns.relation(column, block).orElse(null);
        if (relation == null || relation.optional() || !block.relations().contains(relation)) {
            return false;
        }
        QueryBlock body = relation.body();
        if (relation.table().isPresent()) {
            return columns.baseColumn(columns.resolve(column, block))
                    .map(declared -> !declared.nullable())
                    .orElse(false);
        }
        PlainSelect inner = body == null ? null : body.plain();
        if (body == null || inner == null || !relation.columnNames().isEmpty()) {
            return false;
        }
        String name = QueryBlock.plainName(column.getColumnName());
        Expression found = null;
        for (SelectItem<?> item : inner.getSelectItems()) {
            if (item.getExpression() instanceof AllColumns) {
                return false;
            }
            if (name(item).equals(name)) {
                if (found != null) {
                    return false;
                }
                found = item.getExpression();
            }
        }
        return in(body, found, depth + 1);
    }

    private static String name(SelectItem<?> item) {
        if (item.getAlias() != null) {
            return QueryBlock.plainName(item.getAlias().getName());
        }
        return column(item.getExpression()) instanceof Column column
                ? QueryBlock.plainName(column.getColumnName())
                : "";
    }

    /** With grouping sets a key is NULL in the rows of those sets that lack it. */
    private static boolean groupsBySets(PlainSelect select) {
        if (select.getGroupBy() == null) {
            return false;
        }
        String text = select.getGroupBy().toString().toUpperCase(Locale.ROOT);
        return text.contains("ROLLUP") || text.contains("CUBE") || text.contains("SETS");
    }
}
