package dev.datakata.mutation.operator;

import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Columns replaced by others of the same family in scope. */
public final class ColumnMutation implements MutationOperator {
    /** More than these tell little more and cost every proof. */
    private static final int SAME_TABLE = 2;

    private static final int OTHER_TABLES = 1;
    private static final Set<Clause> GROUPED = Set.of(
            Clause.SELECT_LIST, Clause.GROUP_BY, Clause.HAVING, Clause.ORDER_BY, Clause.QUALIFY, Clause.DISTINCT_ON);

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (!(place.expression() instanceof Column) || place.block().inRecursiveStep() || isOutputName(place)) {
                continue;
            }
            boolean existence = place.block().inExpression()
                    && place.parent() == null
                    && place.clause() == Clause.SELECT_LIST
                    && place.block().use() == QueryBlock.Use.EXPRESSION
                    && isInExists(subject, place.block());
            if (existence) {
                continue;
            }
            boolean ofGroup =
                    GROUPED.contains(place.clause()) && subject.isGrouped(place.block()) && !Subject.inAggregate(place);
            if (ofGroup && (place.clause() != Clause.GROUP_BY || place.parent() != null)) {
                // It has to be what GROUP BY says: replaced together with its item there.
                continue;
            }
            for (Columns.Offered other : candidates(subject, place)) {
                edits.add(edit(subject, place, other, ofGroup));
            }
        }
    }

    private static boolean isInExists(Subject subject, QueryBlock block) {
        return subject.tree().places().stream()
                .anyMatch(p -> p.expression() instanceof ExistsExpression
                        && p.block() == block.parent()
                        && subject.tree()
                                .blockOf((Select) ((ExistsExpression) p.expression()).getRightExpression())
                                .filter(b -> b == block)
                                .isPresent());
    }

    private static Edit edit(Subject subject, Place place, Columns.Offered other, boolean ofGroup) {
        Column own = (Column) place.expression();
        boolean qualified = own.getTable() != null && own.getTable().getName() != null;
        Column column = Subject.reference(other, place.block(), qualified);
        String clause = place.parent() == null
                ? " in " + words(subject, place)
                : " in " + Subject.quoted(place.parent().expression());
        return subject.edit("column", Subject.instead(column, own) + clause, place, () -> {
            PlainSelect select = place.block().plain();
            if (!ofGroup) {
                if (select != null) {
                    GroupingMutation.keepName(select, place);
                }
                place.replace(column);
                return;
            }
            for (Place same : subject.tree().places()) {
                boolean together = same.block() == place.block()
                        && GROUPED.contains(same.clause())
                        && !Subject.inAggregate(same)
                        && same.expression() instanceof Column
                        && GroupingMutation.same(same.expression(), own)
                        && !isOutputName(same);
                if (together) {
                    if (select != null) {
                        GroupingMutation.keepName(select, same);
                    }
                    same.replace(column);
                }
            }
        });
    }

    private static String words(Subject subject, Place place) {
        return switch (place.clause()) {
            case SELECT_LIST -> "the output";
            case GROUP_BY -> isShown(subject, place) ? "GROUP BY and the output" : "GROUP BY";
            default -> place.clause().name().replace('_', ' ');
        };
    }

    /** Whether the column that a GROUP BY names also stands in the output. */
    private static boolean isShown(Subject subject, Place grouped) {
        return subject.tree().places().stream()
                .anyMatch(other -> other.block() == grouped.block()
                        && other.clause() == Clause.SELECT_LIST
                        && !Subject.inAggregate(other)
                        && other.expression() instanceof Column
                        && GroupingMutation.same(other.expression(), grouped.expression()));
    }

    /** Whether ORDER BY names an output column here and no table's. */
    private static boolean isOutputName(Place place) {
        PlainSelect select = place.block().plain();
        Column column = (Column) place.expression();
        boolean bare = place.parent() == null && column.getTable() == null && place.clause() == Clause.ORDER_BY;
        if (!bare) {
            return false;
        }
        if (select == null) {
            return true;
        }
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getAlias() != null
                    && Columns.outputName(item).equals(QueryBlock.plainName(column.getColumnName()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Columns.Offered> candidates(Subject subject, Place place) {
        Column own = (Column) place.expression();
        String name = QueryBlock.plainName(own.getColumnName());
        Optional<Relation> inBlock = subject.columns().relationIn(own, place.block());
        Family family = subject.columns().family(own, place.block());
        if (inBlock.isEmpty() || family == Family.OTHER) {
            return List.of();
        }
        List<Columns.Offered> offered = subject.columns().offered(place.block());
        List<Columns.Offered> sameTable = new ArrayList<>();
        List<Columns.Offered> before = new ArrayList<>();
        List<Columns.Offered> otherTables = new ArrayList<>();
        boolean passed = false;
        for (Columns.Offered column : offered) {
            boolean here = column.relation().equals(inBlock.get());
            if (here && column.name().equals(name)) {
                passed = true;
            } else if (column.family() == family && !isSibling(place, column)) {
                if (here) {
                    (passed ? sameTable : before).add(column);
                } else {
                    otherTables.add(column.name().equals(name) ? 0 : otherTables.size(), column);
                }
            }
        }
        if (!passed) {
            return List.of();
        }
        sameTable.addAll(before);
        List<Columns.Offered> chosen = new ArrayList<>(sameTable.subList(0, Math.min(SAME_TABLE, sameTable.size())));
        chosen.addAll(otherTables.subList(0, Math.min(OTHER_TABLES, otherTables.size())));
        return chosen;
    }

    /** Whether the other side of the place's comparison is that column already. */
    private static boolean isSibling(Place place, Columns.Offered column) {
        if (place.parent() == null || !(place.parent().expression() instanceof BinaryExpression)) {
            return false;
        }
        BinaryExpression both = (BinaryExpression) place.parent().expression();
        Expression sibling =
                both.getLeftExpression() == place.expression() ? both.getRightExpression() : both.getLeftExpression();
        if (!(sibling instanceof Column other)) {
            return false;
        }

        boolean table = other.getTable() == null
                || QueryBlock.plainName(other.getTable().getName())
                        .equals(column.relation().name());
        return table && QueryBlock.plainName(other.getColumnName()).equals(column.name());
    }
}
