package dev.datakata.sql.tree;

import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import org.jspecify.annotations.Nullable;

/** A place in a tree where an expression stands and can be put another in its stead. */
public final class Place {
    private final Expression expression;
    private final Consumer<@Nullable Expression> setter;
    private final Clause clause;
    private final QueryBlock block;
    private final @Nullable Place parent;
    private final String part;

    Place(
            Expression expression,
            Consumer<@Nullable Expression> setter,
            Clause clause,
            QueryBlock block,
            @Nullable Place parent,
            String part) {
        this.expression = expression;
        this.setter = setter;
        this.clause = clause;
        this.block = block;
        this.parent = parent;
        this.part = part;
    }

    /** What stood here when the tree was walked. */
    public Expression expression() {
        return expression;
    }

    /** Puts {@code other} in its stead; the places of this tree are stale after that. */
    public void replace(Expression other) {
        setter.accept(other);
    }

    /** Leaves nothing here: for a clause's own place (WHERE, HAVING, QUALIFY, ELSE, FILTER), which is then gone. */
    public void clear() {
        setter.accept(null);
    }

    /** The clause this place belongs to. */
    public Clause clause() {
        return clause;
    }

    /** The query block whose clause that is. */
    public QueryBlock block() {
        return block;
    }

    /** The place of the expression that this one is an operand of, null for a clause's own expression. */
    public @Nullable Place parent() {
        return parent;
    }

    /** Which operand of its parent it is: left, right, argument, when, then, else, partition, window-order, filter, … or empty. */
    public String part() {
        return part;
    }
}
