package dev.datakata.sql.tree;

import dev.datakata.sql.ColumnName;
import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/** Says which table a column of a query comes from and what it holds, as far as text and schema decide it. */
public final class Columns {
    private static final int MAX_DEPTH = 12;
    private static final Set<String> NUMBERS = Set.of(
            "count",
            "sum",
            "avg",
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "length",
            "year",
            "month",
            "day",
            "quarter",
            "week",
            "hour",
            "minute",
            "dayofweek",
            "isodow",
            "dayofyear",
            "date_diff",
            "datediff",
            "date_part",
            "row_number",
            "rank",
            "dense_rank",
            "ntile",
            "median",
            "stddev",
            "variance",
            "sqrt",
            "power",
            "strpos",
            "count_star",
            "count_if",
            "countif",
            "percent_rank",
            "cume_dist");
    private static final Set<String> TEXTS = Set.of(
            "lower",
            "upper",
            "trim",
            "ltrim",
            "rtrim",
            "concat",
            "substring",
            "substr",
            "replace",
            "left",
            "right",
            "strftime",
            "string_agg",
            "concat_ws",
            "lpad",
            "rpad");
    private static final Set<String> LIKE_ARGUMENT = Set.of(
            "min",
            "max",
            "coalesce",
            "nullif",
            "ifnull",
            "any_value",
            "first",
            "last",
            "greatest",
            "least",
            "first_value",
            "last_value",
            "lag",
            "lead",
            "arg_max",
            "arg_min",
            "max_by",
            "min_by");

    private final Schema schema;

    /** Resolves by {@code schema}; an empty one leaves what the text alone decides. */
    public Columns(Schema schema) {
        this.schema = schema;
    }

    /**
     * A column that some relation of a block offers.
     *
     * @param relation the relation
     * @param name its name there, lower case
     * @param family what it holds
     * @param nullable whether it may be NULL there
     */
    public record Offered(Relation relation, String name, Family family, boolean nullable) {}

    /** The relation a column comes from: in {@code block}, or in one around it for a correlated column. */
    public Optional<Relation> relation(Column column, QueryBlock block) {
        for (QueryBlock scope = block; scope != null; scope = scope.parent()) {
            Optional<Relation> found = relationIn(column, scope);
            boolean qualified = column.getTable() != null && column.getTable().getName() != null;
            boolean mayBeHere = !qualified
                    && scope.relations().stream().anyMatch(r -> names(r, 0).isEmpty());
            if (found.isPresent() || mayBeHere) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The relation of {@code scope} itself that a column comes from. */
    public Optional<Relation> relationIn(Column column, QueryBlock scope) {
        String name = QueryBlock.plainName(column.getColumnName());
        Table table = column.getTable();
        if (table != null && table.getName() != null && !table.getName().isEmpty()) {
            String qualifier = QueryBlock.plainName(table.getName());
            return scope.relations().stream()
                    .filter(r -> r.name().equals(qualifier))
                    .findFirst();
        }
        List<Relation> offering = new ArrayList<>();
        boolean allKnown = true;
        for (Relation relation : scope.relations()) {
            Optional<List<String>> names = names(relation, 0);
            allKnown &= names.isPresent();
            if (names.isPresent() && names.get().contains(name)) {
                offering.add(relation);
            }
        }
        if (offering.size() == 1) {
            return Optional.of(offering.get(0));
        }
        // A name without table in a block of one table is that table's: a correlated column is rarely written so.
        boolean only = scope.relations().size() == 1 && !allKnown;
        return offering.isEmpty() && only ? Optional.of(scope.relations().get(0)) : Optional.empty();
    }

    /** The column by its table's own name, CTEs and subqueries that pass it on followed. */
    public ColumnName resolve(Column column, QueryBlock block) {
        String name = QueryBlock.plainName(column.getColumnName());
        return relation(column, block)
                .map(relation -> resolve(relation, name, 0))
                .orElse(new ColumnName(Optional.empty(), Optional.empty(), name));
    }

    private ColumnName resolve(Relation relation, String name, int depth) {
        if (relation.table().isPresent()) {
            String own = name;
            int renamed = relation.columnNames().indexOf(name);
            Optional<TableSchema> table =
                    schema.table(relation.schema(), relation.table().get());
            if (renamed >= 0
                    && table.isPresent()
                    && renamed < table.get().columns().size()) {
                own = table.get().columns().get(renamed).name().toLowerCase(Locale.ROOT);
            }
            return new ColumnName(relation.schema(), relation.table(), own);
        }
        ColumnName unknown = new ColumnName(Optional.empty(), Optional.empty(), name);
        Source source = source(relation, name, depth);
        if (source == null || depth > MAX_DEPTH || !(source.expression() instanceof Column)) {
            return unknown;
        }
        Column inner = (Column) source.expression();
        String innerName = QueryBlock.plainName(inner.getColumnName());
        return relationIn(inner, source.block())
                .map(r -> resolve(r, innerName, depth + 1))
                .orElse(new ColumnName(Optional.empty(), Optional.empty(), innerName));
    }

    /** Whether the column may be NULL where it is used; true where that is not known. */
    public boolean isNullable(Column column, QueryBlock block) {
        return relation(column, block)
                .map(r -> r.optional()
                        || baseColumn(resolve(r, QueryBlock.plainName(column.getColumnName()), 0))
                                .map(ColumnSchema::nullable)
                                .orElse(true))
                .orElse(true);
    }

    /** What an expression holds; OTHER where that is not known. */
    public Family family(@Nullable Expression expression, QueryBlock block) {
        return family(expression, block, 0);
    }

    private Family family(@Nullable Expression e, QueryBlock block, int depth) {
        if (e == null || depth > MAX_DEPTH) {
            return Family.OTHER;
        }
        if (e instanceof Column column) {

            String name = QueryBlock.plainName(column.getColumnName());
            return relation(column, block).map(r -> familyOf(r, name, depth)).orElse(Family.OTHER);
        }
        if (e instanceof LongValue
                || e instanceof DoubleValue
                || e instanceof SignedExpression
                || e instanceof ExtractExpression
                || e instanceof Multiplication
                || e instanceof Division
                || e instanceof Modulo) {
            return Family.NUMBER;
        }
        if (e instanceof Addition || e instanceof Subtraction) {
            BinaryExpression sum = (BinaryExpression) e;
            boolean numbers = family(sum.getLeftExpression(), block, depth + 1) == Family.NUMBER
                    && family(sum.getRightExpression(), block, depth + 1) == Family.NUMBER;
            return numbers ? Family.NUMBER : Family.OTHER;
        }
        if (e instanceof StringValue || e instanceof Concat || e instanceof TrimFunction) {
            return Family.TEXT;
        }
        if (e instanceof BooleanValue) {
            return Family.BOOLEAN;
        }
        if (e instanceof DateTimeLiteralExpression dateTimeLiteralExpression) {
            return Family.ofType(dateTimeLiteralExpression.getType().name());
        }
        if (e instanceof CastExpression castExpression && castExpression.getColDataType() != null) {
            return Family.ofType(castExpression.getColDataType().toString());
        }
        if (e instanceof CaseExpression caseExpression
                && !caseExpression.getWhenClauses().isEmpty()) {
            return family(caseExpression.getWhenClauses().get(0).getThenExpression(), block, depth + 1);
        }
        if (e instanceof ParenthesedExpressionList && ((ParenthesedExpressionList<?>) e).size() == 1) {
            return family(((ParenthesedExpressionList<?>) e).get(0), block, depth + 1);
        }
        if (e instanceof Function call) {

            Expression first =
                    call.getParameters() == null || call.getParameters().isEmpty()
                            ? null
                            : call.getParameters().get(0);
            return callFamily(call.getName(), first, block, depth);
        }
        if (e instanceof AnalyticExpression analyticExpression) {
            return callFamily(analyticExpression.getName(), analyticExpression.getExpression(), block, depth);
        }
        return Family.OTHER;
    }

    private Family callFamily(String name, @Nullable Expression first, QueryBlock block, int depth) {
        String function = name.toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(function)) {
            return Family.NUMBER;
        }
        if (TEXTS.contains(function)) {
            return Family.TEXT;
        }
        if (function.equals("date_trunc")) {
            return Family.TIMESTAMP;
        }
        return LIKE_ARGUMENT.contains(function) ? family(first, block, depth + 1) : Family.OTHER;
    }

    private Family familyOf(Relation relation, String name, int depth) {
        if (relation.table().isPresent()) {
            return baseColumn(resolve(relation, name, 0))
                    .map(ColumnSchema::family)
                    .orElse(Family.OTHER);
        }
        Source source = source(relation, name, depth);
        return source == null ? Family.OTHER : family(source.expression(), source.block(), depth + 1);
    }

    /** Every column the relations of {@code block} offer, in order; relations of unknown columns offer none. */
    public List<Offered> offered(QueryBlock block) {
        List<Offered> offered = new ArrayList<>();
        for (Relation relation : block.relations()) {
            for (String name : names(relation, 0).orElse(List.of())) {
                boolean nullable = relation.optional()
                        || baseColumn(resolve(relation, name, 0))
                                .map(ColumnSchema::nullable)
                                .orElse(true);
                offered.add(new Offered(relation, name, familyOf(relation, name, 0), nullable));
            }
        }
        return offered;
    }

    /** The column's declaration in the schema. */
    public Optional<ColumnSchema> baseColumn(ColumnName name) {
        return name.table().flatMap(t -> schema.table(name.schema(), t)).flatMap(t -> t.column(name.column()));
    }

    /** The keys of a base table in lower case; none for other relations and unknown tables. */
    public List<List<String>> keys(Relation relation) {
        return relation
                .table()
                .flatMap(t -> schema.table(relation.schema(), t))
                .map(TableSchema::keys)
                .orElse(List.of())
                .stream()
                .map(key -> key.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList())
                .toList();
    }

    /** The names of a relation's columns in lower case; empty when they are not known. */
    private Optional<List<String>> names(Relation relation, int depth) {
        if (!relation.columnNames().isEmpty()) {
            return Optional.of(relation.columnNames());
        }
        if (relation.table().isPresent()) {
            return schema.table(relation.schema(), relation.table().get())
                    .map(t -> t.columns().stream()
                            .map(c -> c.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        PlainSelect select = plain(relation.body());
        if (select == null || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (SelectItem<?> item : select.getSelectItems()) {
            if (item.getExpression() instanceof AllColumns) {
                QueryBlock body = plainBlock(relation.body());
                if (item.getExpression().getClass() != AllColumns.class
                        || body == null
                        || ((AllColumns) item.getExpression()).getExceptColumns() != null) {
                    return Optional.empty();
                }
                for (Relation inner : body.relations()) {
                    Optional<List<String>> more = names(inner, depth + 1);
                    if (more.isEmpty()) {
                        return Optional.empty();
                    }
                    names.addAll(more.get());
                }
            } else {
                names.add(outputName(item));
            }
        }
        return Optional.of(names);
    }

    /** The name of an output column in lower case, or the expression's text when it has none. */
    public static String outputName(SelectItem<?> item) {
        if (item.getAlias() != null) {
            return QueryBlock.plainName(item.getAlias().getName());
        }
        return item.getExpression() instanceof Column
                ? QueryBlock.plainName(((Column) item.getExpression()).getColumnName())
                : item.getExpression().toString().toLowerCase(Locale.ROOT);
    }

    /** The expression behind a derived relation's column, and the block it is written in. */
    private record Source(Expression expression, QueryBlock block) {}

    private @Nullable Source source(Relation relation, String name, int depth) {
        QueryBlock block = plainBlock(relation.body());
        if (block == null || block.plain() == null || depth > MAX_DEPTH) {
            return null;
        }
        List<SelectItem<?>> items = block.plain().getSelectItems();
        int renamed = relation.columnNames().indexOf(name);
        for (int i = 0; i < items.size(); i++) {
            SelectItem<?> item = items.get(i);
            if (item.getExpression() instanceof AllColumns) {
                if (renamed >= 0) {
                    return null;
                }
                Column column = new Column(name);
                if (relationIn(column, block).isPresent()) {
                    return new Source(column, block);
                }
            } else if (renamed >= 0 ? i == renamed : outputName(item).equals(name)) {
                return new Source(item.getExpression(), block);
            }
        }
        return null;
    }

    private static @Nullable PlainSelect plain(@Nullable QueryBlock block) {
        QueryBlock first = plainBlock(block);
        return first == null ? null : first.plain();
    }

    /** The block whose select list names the columns: the first branch of a set operation. */
    private static @Nullable QueryBlock plainBlock(@Nullable QueryBlock block) {
        QueryBlock first = block;
        while (first != null && first.plain() == null) {
            first = first.branches().isEmpty() ? null : first.branches().get(0);
        }
        return first;
    }
}
