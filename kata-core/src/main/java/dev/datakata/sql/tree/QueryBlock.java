package dev.datakata.sql.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.schema.MultiPartName;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import org.jspecify.annotations.Nullable;

/** One SELECT, set operation or VALUES of a statement with the relations its columns come from. */
public final class QueryBlock {
    /** What a block is to the one around it. */
    public enum Use {
        /** The statement's own query. */
        STATEMENT,
        /** A CTE's query. */
        CTE,
        /** A subquery in FROM. */
        DERIVED,
        /** A subquery in an expression: scalar, EXISTS, IN, ANY. */
        EXPRESSION,
        /** A branch of a set operation. */
        BRANCH
    }

    private final @Nullable Select select;
    private final @Nullable QueryBlock parent;
    private final Use use;
    private final boolean recursiveStep;
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, QueryBlock> ctes = new HashMap<>();
    private final Map<String, List<String>> cteColumns = new HashMap<>();
    private final List<QueryBlock> branches = new ArrayList<>();

    QueryBlock(@Nullable Select select, @Nullable QueryBlock parent, Use use, boolean recursiveStep) {
        this.select = select;
        this.parent = parent;
        this.use = use;
        this.recursiveStep = recursiveStep;
    }

    /** The query, without parentheses around it; null for the tables of an UPDATE, DELETE or MERGE. */
    public @Nullable Select select() {
        return select;
    }

    /** The query as a plain SELECT, null if it is none. */
    public @Nullable PlainSelect plain() {
        return select instanceof PlainSelect plainSelect ? plainSelect : null;
    }

    /** The query as a set operation, null if it is none. */
    public @Nullable SetOperationList setOperation() {
        return select instanceof SetOperationList setOperationList ? setOperationList : null;
    }

    /** The block around it, null for a statement's own. */
    public @Nullable QueryBlock parent() {
        return parent;
    }

    /** What it is to that block. */
    public Use use() {
        return use;
    }

    /** Whether it is, or stands inside, the branch of a recursive CTE that reads the CTE itself. */
    public boolean inRecursiveStep() {
        return recursiveStep || (parent != null && parent.inRecursiveStep());
    }

    /** What its FROM holds, in order, joins included. */
    public List<Relation> relations() {
        return relations;
    }

    /** The branches of a set operation in order. */
    public List<QueryBlock> branches() {
        return branches;
    }

    /** Whether this block or one it stands in, within one FROM-less nesting, is that of an expression such as EXISTS. */
    public boolean inExpression() {
        return use == Use.EXPRESSION || (use == Use.BRANCH && parent != null && parent.inExpression());
    }

    /** The query of the CTE of that name that is visible here, null for none. */
    @Nullable QueryBlock cte(String name) {
        QueryBlock found = ctes.get(name);
        return found != null || parent == null ? found : parent.cte(name);
    }

    List<String> cteColumns(String name) {
        List<String> found = cteColumns.get(name);
        if (found == null) {
            return parent == null ? List.of() : parent.cteColumns(name);
        }
        return found;
    }

    void addCte(String name, QueryBlock body, List<String> columns) {
        ctes.put(name, body);
        cteColumns.put(name, columns);
    }

    /** A name in lower case without quotes. */
    public static String plainName(String name) {
        return MultiPartName.unquote(name).toLowerCase(Locale.ROOT);
    }
}
