package dev.datakata.sql.tree;

import dev.datakata.sql.token.SqlTokens;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ParenthesedStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/**
 * A tree of JSQLParser walked once: its query blocks and the places of its expressions, both in the order of the text. What the walk does not
 * know (constructs of other systems) it passes over.
 */
public final class QueryTree {
    /** DuckDB refuses deeper expressions in the sandbox (250); the walk must not overflow the caller's stack on what it refuses anyway. */
    private static final int MAX_DEPTH = 400;

    private int depth;
    private final List<QueryBlock> blocks = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final IdentityHashMap<Select, QueryBlock> blockOf = new IdentityHashMap<>();

    private QueryTree() {}

    /** Walks every statement. */
    public static QueryTree of(Statements statements) {
        QueryTree tree = new QueryTree();
        for (Statement statement : statements) {
            tree.statement(statement);
        }
        return tree;
    }

    /** Every query block, an outer one before those inside it. */
    public List<QueryBlock> blocks() {
        return blocks;
    }

    /** Every place of an expression, an outer one before its operands. */
    public List<Place> places() {
        return places;
    }

    /** Every table named in a FROM or written to, CTE names included. */
    public List<Table> tables() {
        return tables;
    }

    /** The block of a query, parentheses around it left aside; empty for one the walk did not reach. */
    public Optional<QueryBlock> blockOf(@Nullable Select select) {
        Select inner = select;
        while (inner instanceof ParenthesedSelect && !blockOf.containsKey(inner)) {
            inner = ((ParenthesedSelect) inner).getSelect();
        }
        return Optional.ofNullable(inner == null ? null : blockOf.get(inner));
    }

    private void statement(Statement statement) {
        if (statement instanceof Select select) {
            select(select, null, QueryBlock.Use.STATEMENT, false);
        } else if (statement instanceof Insert insert && insert.getSelect() != null) {
            tables.add(insert.getTable());
            select(insert.getSelect(), null, QueryBlock.Use.STATEMENT, false);
        } else if (statement instanceof CreateTable createTable && createTable.getSelect() != null) {
            tables.add(createTable.getTable());
            select(createTable.getSelect(), null, QueryBlock.Use.STATEMENT, false);
        } else if (statement instanceof CreateView createView && createView.getSelect() != null) {
            select(createView.getSelect(), null, QueryBlock.Use.STATEMENT, false);
        } else if (statement instanceof Update update) {
            update(update);
        } else if (statement instanceof Delete delete) {

            QueryBlock block = new QueryBlock(null, null, QueryBlock.Use.STATEMENT, false);
            fromItem(delete.getTable(), block, false);
            for (FromItem item : orEmpty(delete.getUsingFromItemList())) {
                fromItem(item, block, false);
            }
            walk(delete.getWhere(), delete::setWhere, Clause.WHERE, block, null, "");
        }
    }

    private void update(Update update) {
        QueryBlock block = new QueryBlock(null, null, QueryBlock.Use.STATEMENT, false);
        fromItem(update.getTable(), block, false);
        fromItem(update.getFromItem(), block, false);
        joins(update.getJoins(), block);
        for (UpdateSet set : orEmpty(update.getUpdateSets())) {
            list(set.getValues(), Clause.ASSIGNMENT, block, null, "");
        }
        walk(update.getWhere(), update::setWhere, Clause.WHERE, block, null, "");
    }

    private @Nullable QueryBlock select(
            @Nullable Select select, @Nullable QueryBlock parent, QueryBlock.Use use, boolean recursiveStep) {
        if (select == null || depth >= MAX_DEPTH) {
            return null;
        }
        depth++;
        QueryBlock block = block(select, parent, use, recursiveStep);
        depth--;
        return block;
    }

    private @Nullable QueryBlock block(
            Select select, @Nullable QueryBlock parent, QueryBlock.Use use, boolean recursiveStep) {
        if (select instanceof ParenthesedSelect outer) {

            boolean bare = outer.getOrderByElements() == null
                    && outer.getLimit() == null
                    && outer.getOffset() == null
                    && outer.getFetch() == null
                    && outer.getWithItemsList() == null;
            if (bare) {
                return select(outer.getSelect(), parent, use, recursiveStep);
            }
        }
        QueryBlock block = new QueryBlock(select, parent, use, recursiveStep);
        blocks.add(block);
        blockOf.put(select, block);
        withItems(select.getWithItemsList(), block);
        if (select instanceof ParenthesedSelect parenthesedSelect) {
            QueryBlock inner = select(parenthesedSelect.getSelect(), block, QueryBlock.Use.BRANCH, false);
            if (inner != null) {
                block.branches().add(inner);
            }
        } else if (select instanceof PlainSelect plainSelect) {
            plain(plainSelect, block);
        } else if (select instanceof SetOperationList setOperationList) {
            for (Select branch : setOperationList.getSelects()) {
                boolean step = parent != null
                        && use == QueryBlock.Use.CTE
                        && block.select() != null
                        && readsEnclosingCte(branch);
                QueryBlock inner = select(branch, block, QueryBlock.Use.BRANCH, step);
                if (inner != null) {
                    block.branches().add(inner);
                }
            }
        } else if (select instanceof Values values) {
            list(values.getExpressions(), Clause.VALUES, block, null, "");
        }
        orderBy(select.getOrderByElements(), Clause.ORDER_BY, block, null, "");
        if (select.getLimit() != null) {
            walk(select.getLimit().getRowCount(), select.getLimit()::setRowCount, Clause.LIMIT, block, null, "");
            walk(select.getLimit().getOffset(), select.getLimit()::setOffset, Clause.OFFSET, block, null, "");
        }
        if (select.getOffset() != null) {
            walk(select.getOffset().getOffset(), select.getOffset()::setOffset, Clause.OFFSET, block, null, "");
        }
        if (select.getFetch() != null) {
            walk(select.getFetch().getExpression(), select.getFetch()::setExpression, Clause.LIMIT, block, null, "");
        }
        return block;
    }

    /** Names of recursive CTEs whose body is being walked, by the block that declares them. */
    private final List<String> openRecursion = new ArrayList<>();

    private boolean readsEnclosingCte(Select branch) {
        if (openRecursion.isEmpty()) {
            return false;
        }
        String name = openRecursion.get(openRecursion.size() - 1);
        return SqlTokens.of(branch.toString()).tokens().stream()
                .anyMatch(t -> t.isName() && t.name().equals(name));
    }

    private void withItems(@Nullable List<WithItem<?>> items, QueryBlock block) {
        boolean recursive = orEmpty(items).stream().anyMatch(WithItem::isRecursive);
        for (WithItem<?> item : orEmpty(items)) {
            ParenthesedStatement statement = item.getParenthesedStatement();
            if (!(statement instanceof ParenthesedSelect parenthesedSelect) || item.getAlias() == null) {
                continue;
            }
            String name = QueryBlock.plainName(item.getAliasName());
            List<String> columns = new ArrayList<>();
            for (SelectItem<?> column : orEmpty(item.getWithItemList())) {
                columns.add(QueryBlock.plainName(column.getExpression().toString()));
            }
            if (columns.isEmpty()) {
                columns.addAll(aliasColumns(item.getAlias()));
            }
            // The step of a recursive CTE reads it before its body is walked to the end; the body is put in afterwards.
            QueryBlock itself = new QueryBlock(null, block, QueryBlock.Use.CTE, false);
            if (recursive) {
                block.addCte(name, itself, columns);
                openRecursion.add(name);
            }
            QueryBlock body = select(parenthesedSelect, block, QueryBlock.Use.CTE, false);
            if (recursive) {
                openRecursion.remove(openRecursion.size() - 1);
            }
            if (body != null) {
                itself.branches().add(body);
                block.addCte(name, body, columns);
            }
        }
    }

    private void plain(PlainSelect select, QueryBlock block) {
        if (select.getFromItem() != null) {
            fromItem(select.getFromItem(), block, false);
        }
        joins(select.getJoins(), block);
        if (select.getDistinct() != null) {
            selectItems(select.getDistinct().getOnSelectItems(), Clause.DISTINCT_ON, block);
        }
        selectItems(select.getSelectItems(), Clause.SELECT_LIST, block);
        for (Join join : orEmpty(select.getJoins())) {
            on(join, block);
        }
        walk(select.getWhere(), select::setWhere, Clause.WHERE, block, null, "");
        groupBy(select.getGroupBy(), block);
        walk(select.getHaving(), select::setHaving, Clause.HAVING, block, null, "");
        walk(select.getQualify(), select::setQualify, Clause.QUALIFY, block, null, "");
        for (WindowDefinition window : orEmpty(select.getWindowDefinitions())) {
            list(window.getPartitionExpressionList(), Clause.WINDOW, block, null, "partition");
            orderBy(window.getOrderByElements(), Clause.WINDOW, block, null, "window-order");
        }
    }

    private void groupBy(@Nullable GroupByElement group, QueryBlock block) {
        if (group == null) {
            return;
        }
        list(group.getGroupByExpressionList(), Clause.GROUP_BY, block, null, "");
        for (ExpressionList<Expression> set : orEmpty(group.getGroupingSets())) {
            list(set, Clause.GROUP_BY, block, null, "grouping-set");
        }
    }

    private void selectItems(@Nullable List<SelectItem<?>> items, Clause clause, QueryBlock block) {
        for (SelectItem<?> item : orEmpty(items)) {
            walk(item.getExpression(), e -> set(item, e), clause, block, null, "");
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(SelectItem<?> item, Expression expression) {
        ((SelectItem<Expression>) item).setExpression(expression);
    }

    private void joins(@Nullable List<Join> joins, QueryBlock block) {
        for (Join join : orEmpty(joins)) {
            boolean optional = join.isLeft() || join.isFull();
            if (join.isRight() || join.isFull()) {
                block.relations()
                        .replaceAll(r -> new Relation(
                                r.name(), r.schema(), r.table(), r.body(), r.columnNames(), true, r.item()));
            }
            fromItem(join.getFromItem(), block, optional);
        }
    }

    private void on(Join join, QueryBlock block) {
        if (join.getOnExpressions() != null && join.getOnExpressions().size() == 1) {
            Expression condition = join.getOnExpressions().iterator().next();
            walk(condition, e -> join.setOnExpressions(List.of(e)), Clause.JOIN_ON, block, null, "");
        }
    }

    private void fromItem(@Nullable FromItem item, QueryBlock block, boolean optional) {
        if (item == null) {
            return;
        }
        String alias = item.getAlias() == null
                ? ""
                : QueryBlock.plainName(item.getAlias().getName());
        List<String> columns = item.getAlias() == null ? List.of() : aliasColumns(item.getAlias());
        if (item instanceof Table table) {

            tables.add(table);
            String name = QueryBlock.plainName(table.getName());
            Optional<String> schema = Optional.ofNullable(table.getSchemaName()).map(QueryBlock::plainName);
            QueryBlock cte = schema.isEmpty() ? block.cte(name) : null;
            List<String> named = columns.isEmpty() && cte != null ? block.cteColumns(name) : columns;
            Optional<String> base = cte == null ? Optional.of(name) : Optional.empty();
            block.relations()
                    .add(new Relation(alias.isEmpty() ? name : alias, schema, base, cte, named, optional, item));
        } else if (item instanceof Select select) {
            QueryBlock body = select(select, block, QueryBlock.Use.DERIVED, false);
            block.relations()
                    .add(new Relation(alias, Optional.empty(), Optional.empty(), body, columns, optional, item));
        } else if (item instanceof ParenthesedFromItem inner) {

            int before = block.relations().size();
            fromItem(inner.getFromItem(), block, optional);
            joins(inner.getJoins(), block);
            for (Join join : orEmpty(inner.getJoins())) {
                on(join, block);
            }
            if (inner.getFromItem() instanceof Values && block.relations().size() > before) {
                Relation values = block.relations().remove(before);
                block.relations()
                        .add(new Relation(
                                alias, Optional.empty(), Optional.empty(), values.body(), columns, optional, item));
            }
        } else if (item instanceof TableFunction tableFunction) {
            if (tableFunction.getFunction() != null) {
                list(tableFunction.getFunction().getParameters(), Clause.FROM, block, null, "argument");
            }
            block.relations()
                    .add(new Relation(alias, Optional.empty(), Optional.empty(), null, columns, optional, item));
        }
    }

    private static List<String> aliasColumns(Alias alias) {
        List<String> names = new ArrayList<>();
        for (Alias.AliasColumn column : orEmpty(alias.getAliasColumns())) {
            names.add(QueryBlock.plainName(column.name));
        }
        return names;
    }

    void orderBy(
            @Nullable List<OrderByElement> elements,
            Clause clause,
            QueryBlock block,
            @Nullable Place parent,
            String part) {
        for (OrderByElement element : orEmpty(elements)) {
            walk(element.getExpression(), element::setExpression, clause, block, parent, part);
        }
    }

    void list(@Nullable ExpressionList<?> list, Clause clause, QueryBlock block, @Nullable Place parent, String part) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            int at = i;
            walk(list.get(i), e -> setAt(list, at, e), clause, block, parent, part);
        }
    }

    @SuppressWarnings("unchecked")
    private static void setAt(ExpressionList<?> list, int at, Expression expression) {
        ((ExpressionList<Expression>) list).set(at, expression);
    }

    /** Walks one expression and what is in it. */
    void walk(
            @Nullable Expression expression,
            Consumer<@Nullable Expression> setter,
            Clause clause,
            QueryBlock block,
            @Nullable Place parent,
            String part) {
        if (expression == null || depth >= MAX_DEPTH) {
            return;
        }
        depth++;
        operands(new Place(expression, setter, clause, block, parent, part));
        depth--;
    }

    private void operands(Place place) {
        Expression expression = place.expression();
        QueryBlock block = place.block();
        places.add(place);
        if (expression instanceof Select select) {
            select(select, block, QueryBlock.Use.EXPRESSION, false);
        } else if (expression instanceof AnyComparisonExpression anyComparisonExpression) {
            select(anyComparisonExpression.getSelect(), block, QueryBlock.Use.EXPRESSION, false);
        } else {
            new Operands(this, place).walk();
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
