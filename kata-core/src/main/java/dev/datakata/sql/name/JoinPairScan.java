package dev.datakata.sql.name;

import dev.datakata.sql.ColumnName;
import dev.datakata.sql.Schema;
import dev.datakata.sql.name.JoinPairs.Pair;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryBlock;
import dev.datakata.sql.tree.QueryTree;
import dev.datakata.sql.tree.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.OldOracleJoinBinaryExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Collects what columns of one tree are compared with each other, written beside each other, or looked for in each other. */
final class JoinPairScan {
    /** Functions that give one of their arguments. */
    private static final Set<String> CHOOSING = Set.of("coalesce", "ifnull", "nullif", "least", "greatest");

    /** Functions that look for their second argument in the first one. */
    private static final Set<String> SEARCHING =
            Set.of("instr", "strpos", "contains", "starts_with", "ends_with", "prefix", "suffix", "replace");

    private final QueryTree tree;
    private final Columns columns;
    private final Set<Pair> pairs = new LinkedHashSet<>();

    JoinPairScan(QueryTree tree, Schema schema) {
        this.tree = tree;
        this.columns = new Columns(schema);
    }

    /** A column with the block it is written in. */
    private record Located(Column column, QueryBlock block) {}

    List<Pair> scan() {
        for (QueryBlock block : tree.blocks()) {
            usings(block);
        }
        for (Place place : tree.places()) {
            Expression e = place.expression();
            if (e instanceof EqualsTo equalsTo) {
                equal(equalsTo.getLeftExpression(), equalsTo.getRightExpression(), place.block());
            } else if (e instanceof IsDistinctExpression isDistinctExpression && isDistinctExpression.isNot()) {
                equal(
                        isDistinctExpression.getLeftExpression(),
                        isDistinctExpression.getRightExpression(),
                        place.block());
            } else if (e instanceof InExpression inExpression && inExpression.getRightExpression() instanceof Select) {
                equal(inExpression.getLeftExpression(), inExpression.getRightExpression(), place.block());
            }
        }
        return List.copyOf(pairs);
    }

    List<Pair> scanOrder() {
        for (Place place : tree.places()) {
            Expression e = place.expression();
            if (e instanceof OldOracleJoinBinaryExpression comparison && isOrder(e)) {
                together(comparison.getLeftExpression(), comparison.getRightExpression(), place.block());
            } else if (e instanceof Between between) {
                together(between.getLeftExpression(), between.getBetweenExpressionStart(), place.block());
                together(between.getLeftExpression(), between.getBetweenExpressionEnd(), place.block());
            }
        }
        return List.copyOf(pairs);
    }

    List<Pair> scanConcatenations() {
        for (Place place : tree.places()) {
            Expression e = place.expression();
            boolean inner = place.parent() != null && place.parent().expression() instanceof Concat;
            if (e instanceof Concat && !inner) {
                beside(operands(e), place.block());
            } else if (e instanceof Function function
                    && function.getName().equalsIgnoreCase("concat")
                    && function.getParameters() != null) {
                List<Expression> arguments = new ArrayList<>();
                function.getParameters().forEach(argument -> arguments.addAll(operands(argument)));
                beside(arguments, place.block());
            }
        }
        return List.copyOf(pairs);
    }

    List<Pair> scanContaining() {
        for (Place place : tree.places()) {
            Expression e = place.expression();
            if (e instanceof LikeExpression like) {
                contain(like.getLeftExpression(), like.getRightExpression(), place.block());
            } else if (e instanceof EqualsTo equal) {
                // a part of one column that is the other one, or one column with more that is the other one
                boolean made = Stream.of(equal.getLeftExpression(), equal.getRightExpression())
                        .anyMatch(side -> side instanceof Function || side instanceof Concat);
                if (made) {
                    contain(equal.getLeftExpression(), equal.getRightExpression(), place.block());
                    contain(equal.getRightExpression(), equal.getLeftExpression(), place.block());
                }
            } else if (e instanceof Function function
                    && SEARCHING.contains(function.getName().toLowerCase(Locale.ROOT))
                    && function.getParameters() != null
                    && function.getParameters().size() > 1) {
                contain(
                        function.getParameters().get(0),
                        function.getParameters().get(1),
                        place.block());
            }
        }
        return List.copyOf(pairs);
    }

    private void contain(Expression whole, Expression part, QueryBlock block) {
        for (Column a : within(whole)) {
            for (Column b : within(part)) {
                add(columns.resolve(a, block), columns.resolve(b, block));
            }
        }
    }

    /** The columns that an expression is made of by calls and operators. */
    private static List<Column> within(@Nullable Expression e) {
        if (e instanceof Column column) {
            return List.of(column);
        }
        if (e instanceof CastExpression cast) {
            return within(cast.getLeftExpression());
        }
        List<Expression> operands = new ArrayList<>();
        if (e instanceof BinaryExpression operator) {
            operands.add(operator.getLeftExpression());
            operands.add(operator.getRightExpression());
        } else if (e instanceof ExpressionList<?> list) {
            operands.addAll(list);
        } else if (e instanceof Function function && function.getParameters() != null) {
            operands.addAll(function.getParameters());
        }
        return operands.stream().flatMap(operand -> within(operand).stream()).toList();
    }

    private static List<Expression> operands(Expression e) {
        return e instanceof Concat concat
                ? Stream.of(concat.getLeftExpression(), concat.getRightExpression())
                        .flatMap(operand -> operands(operand).stream())
                        .toList()
                : List.of(e);
    }

    private void beside(List<Expression> texts, QueryBlock block) {
        for (int i = 1; i < texts.size(); i++) {
            together(texts.get(i - 1), texts.get(i), block);
        }
    }

    private static boolean isOrder(Expression e) {
        return e instanceof MinorThan
                || e instanceof MinorThanEquals
                || e instanceof GreaterThan
                || e instanceof GreaterThanEquals;
    }

    /** Each column whose value the left side gives with each of the right side. */
    private void together(Expression left, Expression right, QueryBlock block) {
        for (Column a : terms(left)) {
            for (Column b : terms(right)) {
                add(columns.resolve(a, block), columns.resolve(b, block));
            }
        }
    }

    /** The columns whose values an expression gives, or moves by what is added to them. */
    private static List<Column> terms(@Nullable Expression side) {
        if (side instanceof Column column) {
            return List.of(column);
        }
        if (side instanceof CastExpression cast) {
            return terms(cast.getLeftExpression());
        }
        if (side instanceof Addition || side instanceof Subtraction) {
            BinaryExpression sum = (BinaryExpression) side;
            return Stream.of(sum.getLeftExpression(), sum.getRightExpression())
                    .flatMap(operand -> terms(operand).stream())
                    .toList();
        }
        List<Column> found = new ArrayList<>();
        if (side instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            found.addAll(terms(list.get(0)));
        } else if (side instanceof Function function
                && CHOOSING.contains(function.getName().toLowerCase(Locale.ROOT))
                && function.getParameters() != null) {
            function.getParameters().forEach(parameter -> found.addAll(terms(parameter)));
        }
        return found;
    }

    private void equal(Expression left, Expression right, QueryBlock block) {
        List<Located> lefts = columns(left, block);
        List<Located> rights = columns(right, block);
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
            Located a = lefts.get(i);
            Located b = rights.get(i);
            add(this.columns.resolve(a.column(), a.block()), this.columns.resolve(b.column(), b.block()));
        }
    }

    private void add(ColumnName left, ColumnName right) {
        Pair turned = new Pair(right, left);
        if (!left.equals(right) || left.table().isPresent()) {
            if (!pairs.contains(turned)) {
                pairs.add(new Pair(left, right));
            }
        }
    }

    /** The column or columns that one side of an equality is, casts and parentheses left aside; none for other expressions. */
    private List<Located> columns(@Nullable Expression side, QueryBlock block) {
        if (side instanceof Column column) {
            return List.of(new Located(column, block));
        }
        if (side instanceof CastExpression castExpression) {
            return columns(castExpression.getLeftExpression(), block);
        }
        if (side instanceof AnyComparisonExpression anyComparisonExpression) {
            return output(anyComparisonExpression.getSelect());
        }
        if (side instanceof Select select) {
            return output(select);
        }
        List<Located> found = new ArrayList<>();
        if (side instanceof ParenthesedExpressionList) {
            for (Expression item : (ExpressionList<?>) side) {
                List<Located> one = columns(item, block);
                if (one.size() != 1) {
                    return List.of();
                }
                found.addAll(one);
            }
        }
        return found;
    }

    private List<Located> output(Select select) {
        Optional<QueryBlock> block = tree.blockOf(select);
        PlainSelect plain = block.map(QueryBlock::plain).orElse(null);
        List<Located> found = new ArrayList<>();
        if (plain != null) {
            for (var item : plain.getSelectItems()) {
                if (!(item.getExpression() instanceof Column)) {
                    return List.of();
                }
                found.add(new Located((Column) item.getExpression(), block.get()));
            }
        }
        return found;
    }

    /** USING and NATURAL: the joined table's columns with those of the tables before it. */
    private void usings(QueryBlock block) {
        PlainSelect select = block.plain();
        if (select == null || select.getJoins() == null) {
            return;
        }
        for (Join join : select.getJoins()) {
            Relation joined = block.relations().stream()
                    .filter(r -> r.item() == join.getFromItem())
                    .findFirst()
                    .orElse(null);
            if (joined == null) {
                continue;
            }
            List<Relation> before =
                    block.relations().subList(0, block.relations().indexOf(joined));
            if (join.isNatural()) {
                for (Columns.Offered offered : columns.offered(block)) {
                    if (offered.relation().equals(joined)) {
                        using(offered.name(), joined, before, block, false);
                    }
                }
            } else if (join.getUsingColumns() != null) {
                for (Column column : join.getUsingColumns()) {
                    using(QueryBlock.plainName(column.getColumnName()), joined, before, block, true);
                }
            }
        }
    }

    private void using(String column, Relation joined, List<Relation> before, QueryBlock block, boolean certain) {
        List<Columns.Offered> offered = columns.offered(block);
        Relation other = null;
        for (Relation candidate : before) {
            boolean has = offered.stream()
                    .anyMatch(o -> o.relation().equals(candidate) && o.name().equals(column));
            if (has && other == null) {
                other = candidate;
            }
        }
        if (other == null && certain && before.size() == 1) {
            other = before.get(0);
        }
        if (other != null) {
            add(resolve(other, column, block), resolve(joined, column, block));
        }
    }

    private ColumnName resolve(Relation relation, String column, QueryBlock block) {
        Column named = new Column(column);
        if (relation.name().isEmpty()) {
            return new ColumnName(Optional.empty(), Optional.empty(), column);
        }
        named.setTable(new Table(relation.name()));
        return columns.resolve(named, block);
    }
}
