package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.QueryBlock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** Which rows come and in which order: DISTINCT, ORDER BY, LIMIT, OFFSET. */
public final class RowsMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (QueryBlock block : subject.tree().blocks()) {
            Select select = block.select();
            if (select == null || block.inRecursiveStep()) {
                continue;
            }
            distinct(subject, block, edits);
            boolean cut = select.getLimit() != null || select.getFetch() != null || select.getOffset() != null;
            boolean ordered = select.getOrderByElements() != null
                    && !select.getOrderByElements().isEmpty();
            if (ordered && (block.use() == QueryBlock.Use.STATEMENT || cut || isDistinctOn(block))) {
                orderEdits(
                        subject,
                        select.getOrderByElements(),
                        "in ORDER BY",
                        () -> select.setOrderByElements(null),
                        block,
                        edits);
            }
            limits(subject, select, edits);
        }
    }

    private static boolean isDistinctOn(QueryBlock block) {
        PlainSelect select = block.plain();
        return select != null
                && select.getDistinct() != null
                && select.getDistinct().getOnSelectItems() != null;
    }

    private static void distinct(Subject subject, QueryBlock block, List<Edit> edits) {
        PlainSelect select = block.plain();
        if (select == null || block.inExpression()) {
            // EXISTS, IN and scalar subqueries give the same with and without it.
            return;
        }
        if (select.getDistinct() != null) {
            edits.add(subject.edit("distinct", "without DISTINCT", select, () -> select.setDistinct(null)));
            return;
        }
        QueryBlock parent = block.parent();
        boolean mergedAnyway = block.use() == QueryBlock.Use.BRANCH
                && parent != null
                && parent.setOperation() != null
                && parent.setOperation().getOperations().stream()
                        .noneMatch(o -> o.toString().toUpperCase(Locale.ROOT).contains("ALL"));
        if (mergedAnyway || showsKey(subject, block, select) || (subject.isGrouped(block) && showsItsGroups(select))) {
            return;
        }
        edits.add(subject.edit(
                "distinct", "with SELECT DISTINCT for SELECT", select, () -> select.setDistinct(new Distinct())));
    }

    /** Whether the output holds a key of the only table it is read from, so that no two rows are alike. */
    private static boolean showsKey(Subject subject, QueryBlock block, PlainSelect select) {
        if (block.relations().size() != 1) {
            return false;
        }
        List<String> shown = select.getSelectItems().stream()
                .map(SelectItem::getExpression)
                .filter(e -> e instanceof Column)
                .map(e -> QueryBlock.plainName(((Column) e).getColumnName()))
                .toList();
        boolean all = select.getSelectItems().stream().anyMatch(i -> i.getExpression() instanceof AllColumns);
        return subject.columns().keys(block.relations().get(0)).stream().anyMatch(key -> all || shown.containsAll(key));
    }

    /** Whether every group is told from the others by the output, so that DISTINCT changes nothing. */
    private static boolean showsItsGroups(PlainSelect select) {
        if (select.getGroupBy() == null) {
            return true;
        }
        if (select.getGroupBy().getGroupByExpressionList() == null
                || !select.getGroupBy().getGroupingSets().isEmpty()) {
            return false;
        }
        for (Expression item : select.getGroupBy().getGroupByExpressionList()) {
            boolean shown = item instanceof LongValue || item instanceof AllValue;
            for (SelectItem<?> output : select.getSelectItems()) {
                boolean named = item instanceof Column column
                        && Columns.outputName(output).equals(QueryBlock.plainName(column.getColumnName()));
                shown |= named || GroupingMutation.same(output.getExpression(), item);
            }
            if (!shown) {
                return false;
            }
        }
        return true;
    }

    /**
     * The edits of one ORDER BY.
     *
     * @param where the words that say which one it is
     * @param clear drops it as a whole
     */
    static void orderEdits(
            Subject subject,
            List<OrderByElement> elements,
            String where,
            Runnable clear,
            QueryBlock block,
            List<Edit> edits) {
        for (int i = 0; i < elements.size(); i++) {
            OrderByElement element = elements.get(i);
            String what = Subject.quoted(element.getExpression());
            int at = i;
            if (elements.size() == 1) {
                edits.add(subject.edit(
                        "order-by",
                        where.equals("in ORDER BY")
                                ? "without ORDER BY " + what
                                : "without the order by " + what + " " + where,
                        element,
                        clear));
            } else {
                String operator = i == elements.size() - 1 ? "missing-tie-break" : "order-by";
                edits.add(subject.edit(operator, "without " + what + " " + where, element, () -> elements.remove(at)));
            }
            edits.add(subject.edit(
                    "order-direction",
                    "with " + what + (element.isAsc() ? " descending " : " ascending ") + where,
                    element,
                    () -> {
                        element.setAscDescPresent(element.isAsc());
                        element.setAsc(!element.isAsc());
                    }));
            if (mayBeNull(subject, element.getExpression(), block)) {
                boolean first = element.getNullOrdering() == OrderByElement.NullOrdering.NULLS_FIRST;
                OrderByElement.NullOrdering other =
                        first ? OrderByElement.NullOrdering.NULLS_LAST : OrderByElement.NullOrdering.NULLS_FIRST;
                edits.add(subject.edit(
                        "order-nulls",
                        "with the NULLs of " + what + (first ? " last " : " first ") + where,
                        element,
                        () -> element.setNullOrdering(other)));
            }
        }
        if (elements.size() > 1) {
            edits.add(subject.edit(
                    "order-by",
                    "with " + Subject.quoted(elements.get(1).getExpression()) + " before "
                            + Subject.quoted(elements.get(0).getExpression()) + " " + where,
                    elements.get(0),
                    () -> Collections.swap(elements, 0, 1)));
        }
    }

    /** Whether an expression is never NULL by what it calls: a count, a rank, or coalesce that ends in a constant. */
    private static boolean isNeverNull(Expression e) {
        String text = e.toString().toLowerCase(Locale.ROOT);
        return text.startsWith("count(")
                || text.matches("(row_number|rank|dense_rank)\\(.*")
                || text.matches("coalesce\\(.*, *('[^']*'|[0-9.]+)\\)");
    }

    private static boolean mayBeNull(Subject subject, Expression e, QueryBlock block) {
        if (e instanceof Column column) {

            Expression output = outputExpression(column, block);
            if (output != null && !(output instanceof Column)) {
                return !isNeverNull(output);
            }
            return subject.columns().isNullable(output == null ? column : (Column) output, block);
        }
        return !(e instanceof LongValue) && !isNeverNull(e);
    }

    /** What an output column of that name is, null when the name is none's. */
    private static @Nullable Expression outputExpression(Column column, QueryBlock block) {
        PlainSelect select = block.plain();
        if (select == null || column.getTable() != null) {
            return null;
        }
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getAlias() != null
                    && Columns.outputName(item).equals(QueryBlock.plainName(column.getColumnName()))) {
                return item.getExpression();
            }
        }
        return null;
    }

    private static void limits(Subject subject, Select select, List<Edit> edits) {
        Limit limit = select.getLimit();
        if (limit != null) {
            edits.add(subject.edit("limit", "without LIMIT", limit, () -> {
                select.setLimit(null);
            }));
            if (limit.getRowCount() instanceof LongValue) {
                number(subject, "limit", "LIMIT", (LongValue) limit.getRowCount(), 1, limit, edits);
            }
        }
        if (select.getFetch() != null) {
            edits.add(subject.edit("limit", "without FETCH FIRST", select.getFetch(), () -> select.setFetch(null)));
            if (select.getFetch().getExpression() instanceof LongValue) {
                number(
                        subject,
                        "limit",
                        "FETCH FIRST",
                        (LongValue) select.getFetch().getExpression(),
                        1,
                        select.getFetch(),
                        edits);
            }
        }
        if (select.getOffset() != null) {
            edits.add(subject.edit("offset", "without OFFSET", select.getOffset(), () -> select.setOffset(null)));
            if (select.getOffset().getOffset() instanceof LongValue) {
                number(
                        subject,
                        "offset",
                        "OFFSET",
                        (LongValue) select.getOffset().getOffset(),
                        0,
                        select.getOffset(),
                        edits);
            }
        }
    }

    private static void number(
            Subject subject, String operator, String word, LongValue value, long least, Object part, List<Edit> edits) {
        long number = value.getValue();
        for (long other : new long[] {number + 1, number - 1}) {
            if (other >= least) {
                edits.add(subject.edit(
                        operator,
                        Subject.instead(word + " " + other, word + " " + number),
                        part,
                        () -> value.setStringValue(Long.toString(other))));
            }
        }
    }
}
