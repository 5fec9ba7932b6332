package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.expression.WindowRange;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** Window functions exchanged, partitions and orders dropped, frames changed. */
public final class WindowMutation implements MutationOperator {
    private static final Map<String, List<String>> FUNCTIONS = Map.of(
            "row_number", List.of("rank", "dense_rank"),
            "rank", List.of("dense_rank", "row_number"),
            "dense_rank", List.of("rank", "row_number"),
            "lag", List.of("lead"),
            "lead", List.of("lag"),
            "first_value", List.of("last_value"),
            "last_value", List.of("first_value"),
            "percent_rank", List.of("cume_dist"),
            "cume_dist", List.of("percent_rank"));

    private static final Set<String> FRAMED =
            Set.of("sum", "avg", "count", "min", "max", "last_value", "nth_value", "median", "string_agg", "list");

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (place.expression() instanceof AnalyticExpression
                    && ((AnalyticExpression) place.expression()).getType() == AnalyticType.OVER) {
                window(subject, place, (AnalyticExpression) place.expression(), edits);
            }
        }
        for (QueryBlock block : subject.tree().blocks()) {
            PlainSelect select = block.plain();
            if (select != null && select.getWindowDefinitions() != null) {
                for (WindowDefinition window : select.getWindowDefinitions()) {
                    named(subject, window, block, edits);
                }
            }
        }
    }

    private static void window(Subject subject, Place place, AnalyticExpression e, List<Edit> edits) {
        String name = e.getName().toLowerCase(Locale.ROOT);
        for (String other : FUNCTIONS.getOrDefault(name, List.of())) {
            edits.add(subject.edit(
                    "window-function", "with " + other + " where " + name + " belongs", place, () -> e.setName(other)));
        }
        if (e.getWindowName() != null) {
            return;
        }
        String where = "in the window of " + e.getName();
        partition(subject, e.getPartitionExpressionList(), where, e, edits);
        if (e.getOrderByElements() != null && !e.getOrderByElements().isEmpty()) {
            RowsMutation.orderEdits(
                    subject,
                    e.getOrderByElements(),
                    where,
                    () -> {
                        e.setOrderByElements(null);
                        // Without an order a frame of rows is any rows.
                        e.setWindowElement(null);
                    },
                    place.block(),
                    edits);
        }
        frame(subject, place, e, name, edits);
    }

    private static void named(Subject subject, WindowDefinition window, QueryBlock block, List<Edit> edits) {
        String where = "in the window " + window.getWindowName();
        partition(subject, window.getPartitionExpressionList(), where, window, edits);
        if (window.getOrderByElements() != null && !window.getOrderByElements().isEmpty()) {
            RowsMutation.orderEdits(
                    subject, window.getOrderByElements(), where, () -> window.setOrderByElements(null), block, edits);
        }
    }

    private static void partition(
            Subject subject, @Nullable ExpressionList<?> items, String where, Object window, List<Edit> edits) {
        for (int i = 0; items != null && i < items.size(); i++) {
            int at = i;
            Expression item = items.get(i);
            edits.add(subject.edit(
                    "window-partition",
                    "without " + Subject.quoted(item) + " in PARTITION BY " + where,
                    window,
                    () -> items.remove(at)));
        }
    }

    private static void frame(Subject subject, Place place, AnalyticExpression e, String name, List<Edit> edits) {
        WindowElement frame = e.getWindowElement();
        boolean ordered =
                e.getOrderByElements() != null && !e.getOrderByElements().isEmpty();
        if (frame == null) {
            if (ordered && FRAMED.contains(name)) {
                edits.add(subject.edit(
                        "window-frame",
                        "with ROWS for the frame of " + Subject.quoted(e)
                                + ", so that tied rows are not taken together",
                        place,
                        () -> e.setWindowElement(rows(false))));
            }
            if (ordered && (name.equals("last_value") || name.equals("nth_value"))) {
                edits.add(subject.edit(
                        "window-frame",
                        "with the whole partition as the frame of " + Subject.quoted(e),
                        place,
                        () -> e.setWindowElement(rows(true))));
            }
            return;
        }
        edits.add(subject.edit(
                "window-frame", "without the frame " + Subject.quoted(frame), place, () -> e.setWindowElement(null)));
        boolean numbered = frame.toString().matches(".*[0-9].*");
        if (!numbered && frame.getType() != WindowElement.Type.GROUPS) {
            WindowElement.Type other =
                    frame.getType() == WindowElement.Type.ROWS ? WindowElement.Type.RANGE : WindowElement.Type.ROWS;
            edits.add(subject.edit(
                    "window-frame",
                    "with " + other + " where " + frame.getType() + " belongs in the frame",
                    place,
                    () -> frame.setType(other)));
        }
        WindowRange range = frame.getRange();
        if (range != null) {
            offset(subject, place, range.getStart(), edits);
            offset(subject, place, range.getEnd(), edits);
            if (range.getEnd() != null && range.getEnd().getType() == WindowOffset.Type.CURRENT) {
                edits.add(subject.edit(
                        "window-frame",
                        "with a frame that reaches to the end of the partition",
                        place,
                        () -> range.setEnd(unbounded(WindowOffset.Type.FOLLOWING))));
            }
        } else if (frame.getOffset() != null) {
            offset(subject, place, frame.getOffset(), edits);
        }
    }

    private static void offset(Subject subject, Place place, @Nullable WindowOffset offset, List<Edit> edits) {
        if (offset == null || !(offset.getExpression() instanceof LongValue)) {
            return;
        }
        long number = ((LongValue) offset.getExpression()).getValue();
        Consumer<Long> set = n -> offset.setExpression(new LongValue(n));
        for (long other : new long[] {number + 1, number - 1}) {
            if (other >= 0) {
                String direction = String.valueOf(offset.getType());
                edits.add(subject.edit(
                        "window-frame",
                        Subject.instead(other + " " + direction, number + " " + direction) + " in the frame",
                        place,
                        () -> set.accept(other)));
            }
        }
    }

    private static WindowElement rows(boolean whole) {
        WindowElement frame = new WindowElement();
        frame.setType(WindowElement.Type.ROWS);
        WindowRange range = new WindowRange();
        range.setStart(unbounded(WindowOffset.Type.PRECEDING));
        WindowOffset current = new WindowOffset();
        current.setType(WindowOffset.Type.CURRENT);
        range.setEnd(whole ? unbounded(WindowOffset.Type.FOLLOWING) : current);
        frame.setRange(range);
        return frame;
    }

    private static WindowOffset unbounded(WindowOffset.Type direction) {
        WindowOffset offset = new WindowOffset();
        offset.setType(direction);
        return offset;
    }
}
