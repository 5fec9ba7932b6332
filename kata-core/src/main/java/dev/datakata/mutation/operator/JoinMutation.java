package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.Relation;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** Join types exchanged, join predicates and whole joins dropped. */
public final class JoinMutation implements MutationOperator {
    private enum Type {
        INNER("inner join"),
        LEFT("left join"),
        RIGHT("right join"),
        FULL("full join");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        static Type of(Join join) {
            if (join.isFull()) {
                return FULL;
            }
            if (join.isLeft()) {
                return LEFT;
            }
            return join.isRight() ? RIGHT : INNER;
        }

        void apply(Join join) {
            join.setInner(false);
            join.setOuter(false);
            join.setLeft(this == LEFT);
            join.setRight(this == RIGHT);
            join.setFull(this == FULL);
        }

        String withArticle() {
            return (this == INNER ? "an " : "a ") + words;
        }
    }

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (QueryBlock block : subject.tree().blocks()) {
            PlainSelect select = block.plain();
            if (select == null || block.inRecursiveStep()) {
                continue;
            }
            if (select.getFromItem() instanceof ParenthesedFromItem) {
                joins(subject, block, ((ParenthesedFromItem) select.getFromItem()).getJoins(), edits);
            }
            joins(subject, block, select.getJoins(), edits);
        }
    }

    private static void joins(Subject subject, QueryBlock block, @Nullable List<Join> joins, List<Edit> edits) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            boolean typed = !join.isSimple() && !join.isCross() && !join.isAsOf() && !join.isSemi() && !join.isApply();
            if (typed) {
                Type type = Type.of(join);
                String to = Subject.quoted(Subject.nameOf(join.getFromItem()));
                for (Type other : Type.values()) {
                    if (other != type) {
                        edits.add(subject.edit(
                                "join-type",
                                "with " + other.withArticle() + " for the " + type.words + " to " + to,
                                join,
                                () -> other.apply(join)));
                    }
                }
                predicate(subject, block, join, edits);
            }
            whole(subject, block, joins, join, edits);
        }
    }

    private static void predicate(Subject subject, QueryBlock block, Join join, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            boolean own = place.block() == block
                    && place.clause() == Clause.JOIN_ON
                    && place.parent() == null
                    && join.getOnExpressions() != null
                    && join.getOnExpressions().contains(place.expression());
            if (own && !(place.expression() instanceof AndExpression)) {
                edits.add(subject.edit(
                        "dropped-join-predicate",
                        "without the join condition " + Subject.quoted(place.expression()),
                        place,
                        () -> place.replace(new BooleanValue(true))));
            }
        }
    }

    /** Drops a join whose columns nothing but its own predicate reads: it filters or multiplies rows all the same. */
    private static void whole(Subject subject, QueryBlock block, List<Join> joins, Join join, List<Edit> edits) {
        Optional<Relation> relation = block.relations().stream()
                .filter(r -> r.item() == join.getFromItem())
                .findFirst();
        if (relation.isEmpty()
                || !relation.get()
                        .equals(block.relations().get(block.relations().size() - 1))) {
            return;
        }
        for (Place place : subject.tree().places()) {
            if (!Subject.isInside(place.block(), block)) {
                continue;
            }
            boolean star = place.block() == block
                    && place.expression() instanceof AllColumns
                    && !(place.parent() != null && place.parent().expression() instanceof Function);
            if (star) {
                return;
            }
            if (place.expression() instanceof Column && !isOnOf(place, join) && !isIn(place.block(), relation.get())) {
                Optional<Relation> source = subject.columns().relation((Column) place.expression(), place.block());
                if (source.isEmpty() || source.get().equals(relation.get())) {
                    return;
                }
            }
        }
        edits.add(subject.edit(
                "dropped-join",
                "without the join to " + Subject.quoted(Subject.nameOf(join.getFromItem())),
                join,
                () -> joins.remove(join)));
    }

    private static boolean isOnOf(Place place, Join join) {
        for (Place at = place; at != null; at = at.parent()) {
            if (join.getOnExpressions() != null && join.getOnExpressions().contains(at.expression())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(QueryBlock block, Relation relation) {
        return relation.body() != null && Subject.isInside(block, relation.body());
    }
}
