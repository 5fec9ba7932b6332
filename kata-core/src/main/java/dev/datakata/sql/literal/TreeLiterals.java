package dev.datakata.sql.literal;

import dev.datakata.sql.ColumnName;
import dev.datakata.sql.Schema;
import dev.datakata.sql.literal.Literal.Kind;
import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import dev.datakata.sql.tree.QueryTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** The literals of one tree with the columns they meet. */
final class TreeLiterals {
    private static final Set<String> PART_FUNCTIONS =
            Set.of("date_trunc", "datetrunc", "date_part", "datepart", "date_diff", "datediff", "date_sub", "datesub");
    private static final Set<String> FORMAT_FUNCTIONS =
            Set.of("strftime", "strptime", "try_strptime", "format", "printf");
    private static final Set<String> REGULAR_EXPRESSIONS = Set.of(
            "regexp_matches",
            "regexp_full_match",
            "regexp_extract",
            "regexp_extract_all",
            "regexp_replace",
            "regexp_split_to_array",
            "regexp_split_to_table",
            "string_split_regex",
            "str_split_regex");

    private final QueryTree tree;
    private final Columns columns;
    private final IdentityHashMap<Expression, Boolean> covered = new IdentityHashMap<>();
    private final IdentityHashMap<Place, List<Place>> operands = new IdentityHashMap<>();

    TreeLiterals(QueryTree tree, Schema schema) {
        this.tree = tree;
        this.columns = new Columns(schema);
        for (Place place : tree.places()) {
            if (place.parent() != null) {
                operands.computeIfAbsent(place.parent(), p -> new ArrayList<>()).add(place);
            }
        }
    }

    List<Literal> collect() {
        List<Literal> literals = new ArrayList<>();
        for (Place place : tree.places()) {
            Expression e = place.expression();
            if (covered.containsKey(e)) {
                continue;
            }
            Literal bare = bare(e);
            if (bare != null) {
                literals.add(placed(bare, place));
            }
        }
        return literals;
    }

    /** The literal that an expression is, null if it is none; what it is made of is then covered. */
    private @Nullable Literal bare(Expression e) {
        if (e instanceof SignedExpression signedExpression && signedExpression.getSign() == '-') {
            Expression inner = signedExpression.getExpression();
            if (isNumber(inner)) {
                covered.put(inner, true);
                return new Literal(Kind.NUMBER, "-" + inner.toString().replace("_", ""));
            }
        }
        if (isNumber(e)) {
            return new Literal(Kind.NUMBER, e.toString().replace("_", ""));
        }
        if (e instanceof StringValue) {
            return new Literal(Kind.TEXT, LiteralText.valueOf(e.toString()));
        }
        if (e instanceof BooleanValue) {
            return new Literal(Kind.BOOLEAN, e.toString().toLowerCase(Locale.ROOT));
        }
        if (e instanceof DateTimeLiteralExpression literal) {

            return new Literal(kindOfType(literal.getType().name()), LiteralText.valueOf(literal.getValue()));
        }
        if (e instanceof CastExpression cast && cast.getLeftExpression() instanceof StringValue) {

            String type =
                    cast.getColDataType() == null ? "" : cast.getColDataType().toString();
            covered.put(cast.getLeftExpression(), true);
            return new Literal(
                    kindOfType(type.toUpperCase(Locale.ROOT)),
                    LiteralText.valueOf(cast.getLeftExpression().toString()));
        }
        if (e instanceof IntervalExpression intervalExpression && intervalExpression.getExpression() == null) {
            String text = e.toString();
            String value = text.regionMatches(true, 0, "INTERVAL", 0, 8)
                    ? text.substring(8).strip()
                    : text;
            if (value.startsWith("'")) {
                int close = value.indexOf('\'', 1);
                value = close < 0 ? value : value.substring(1, close) + value.substring(close + 1);
            }
            return new Literal(Kind.INTERVAL, value.strip());
        }
        return null;
    }

    private static boolean isNumber(Expression e) {
        return e instanceof LongValue || e instanceof DoubleValue || e instanceof HexValue;
    }

    private static Kind kindOfType(String type) {
        if (type.equals("DATE")) {
            return Kind.DATE;
        }
        if (type.startsWith("TIMESTAMP") || type.equals("DATETIME")) {
            return Kind.TIMESTAMP;
        }
        return type.startsWith("TIME") ? Kind.TIME : Kind.TEXT;
    }

    private Literal placed(Literal literal, Place place) {
        if (place.clause() == Clause.LIMIT || place.clause() == Clause.OFFSET) {
            return new Literal(Kind.ROW_COUNT, literal.value());
        }
        boolean ordinal = literal.kind() == Kind.NUMBER
                && place.parent() == null
                && (place.clause() == Clause.ORDER_BY || place.clause() == Clause.GROUP_BY);
        if (ordinal) {
            return new Literal(Kind.SETTING, literal.value());
        }
        Kind kind = kindByUse(literal, place);
        if (kind == Kind.SETTING) {
            return new Literal(kind, literal.value());
        }
        Literal.Use use = use(place);
        Place inner = place;
        Place outer = place.parent();
        while (outer != null) {
            Meeting meeting = meeting(outer, inner);
            if (!meeting.columns().isEmpty()) {
                return new Literal(kind, literal.value(), meeting.columns(), meeting.through(), use);
            }
            Expression e = outer.expression();
            boolean whole = e instanceof AndExpression
                    || e instanceof OrExpression
                    || e instanceof NotExpression
                    || e instanceof ComparisonOperator
                    || e instanceof Between
                    || e instanceof LikeExpression;
            if (whole) {
                break;
            }
            inner = outer;
            outer = outer.parent();
        }
        return new Literal(kind, literal.value(), List.of(), Optional.empty(), use);
    }

    /** What a literal is used for, if nothing but arithmetic, casts and parentheses stand between. */
    private static Literal.Use use(Place literal) {
        Place inner = literal;
        for (Place outer = literal.parent(); outer != null; outer = outer.parent()) {
            Expression e = outer.expression();
            if (e instanceof ComparisonOperator || e instanceof Between) {
                return isLeast(e, inner) ? Literal.Use.COMPARED_AS_LEAST : Literal.Use.COMPARED;
            }
            if (e instanceof InExpression || e instanceof IsDistinctExpression) {
                return Literal.Use.COMPARED;
            }
            if (e instanceof CaseExpression
                    || (e instanceof Function call
                            && Literal.FOR_NULL.contains(call.getName().toLowerCase(Locale.ROOT)))) {
                return inner.part().equals("when") ? Literal.Use.OTHER : Literal.Use.IN_PLACE;
            }
            boolean handedOn = e instanceof ExpressionList
                    || e instanceof CastExpression
                    || e instanceof SignedExpression
                    || isArithmetic(e);
            if (!handedOn) {
                return Literal.Use.OTHER;
            }
            inner = outer;
        }
        return Literal.Use.OTHER;
    }

    /** Whether a comparison tells what is less than one of its sides from that. */
    private static boolean isLeast(Expression comparison, Place side) {
        if (comparison instanceof Between between) {
            return between.getBetweenExpressionStart() == side.expression();
        }
        boolean right = side.part().equals("right");
        return right
                ? comparison instanceof GreaterThanEquals || comparison instanceof MinorThan
                : comparison instanceof MinorThanEquals || comparison instanceof GreaterThan;
    }

    private static Kind kindByUse(Literal literal, Place place) {
        Place parent = place.parent();
        if (parent == null || literal.kind() != Kind.TEXT) {
            return literal.kind();
        }
        Expression e = parent.expression();
        if (e instanceof LikeExpression likeExpression && place.part().equals("right")) {
            boolean similar = String.valueOf(likeExpression.getLikeKeyWord()).startsWith("SIMILAR");
            return similar ? Kind.REGULAR_EXPRESSION : Kind.LIKE_PATTERN;
        }
        if (e instanceof RegExpMatchOperator && place.part().equals("right")) {
            return Kind.REGULAR_EXPRESSION;
        }
        if (isPartOfPattern(place)) {
            return Kind.SETTING;
        }
        if (e instanceof Function call) {

            String name = call.getName().toLowerCase(Locale.ROOT);
            boolean first = call.getParameters() != null
                    && !call.getParameters().isEmpty()
                    && call.getParameters().get(0) == place.expression();
            if (((PART_FUNCTIONS.contains(name) || name.equals("timezone")) && first)
                    || FORMAT_FUNCTIONS.contains(name)
                    || (name.endsWith("replace") && literal.value().isEmpty())
                    || name.equals("string_agg")
                    || name.equals("group_concat")) {
                return Kind.SETTING;
            }
            if (REGULAR_EXPRESSIONS.contains(name) && !first) {
                // behind it stand options, and what to put in place
                return call.getParameters().get(1) == place.expression() ? Kind.REGULAR_EXPRESSION : Kind.SETTING;
            }
        }
        return literal.kind();
    }

    /** Whether a text is put together with others to what LIKE compares with. */
    private static boolean isPartOfPattern(Place text) {
        Place inner = text;
        for (Place outer = text.parent(); outer != null; outer = outer.parent()) {
            Expression e = outer.expression();
            if (e instanceof LikeExpression like) {
                return inner.part().equals("right")
                        && !String.valueOf(like.getLikeKeyWord()).startsWith("SIMILAR");
            }
            boolean handedOn = e instanceof ExpressionList || e instanceof Function || isWriting(e);
            if (!handedOn) {
                return false;
            }
            inner = outer;
        }
        return false;
    }

    /** The columns that a literal meets in some expression, and what is done to them first. */
    private record Meeting(List<ColumnName> columns, Optional<String> through) {}

    private Meeting meeting(Place outer, Place inner) {
        Expression e = outer.expression();
        if (e instanceof CaseExpression x) {

            return inner.part().equals("when") && x.getSwitchExpression() != null
                    ? met(outer, operands.getOrDefault(outer, List.of()).subList(0, 1))
                    : new Meeting(List.of(), Optional.empty());
        }
        // The other values of a list are met no more than the other conditions of an AND.
        if (e instanceof AndExpression || e instanceof OrExpression || e instanceof ExpressionList) {
            return new Meeting(List.of(), Optional.empty());
        }
        List<Place> others = operands.getOrDefault(outer, List.of()).stream()
                .filter(p -> p != inner && !(p.expression() instanceof Select) && !isSideline(p))
                .toList();
        return met(outer, others);
    }

    private static boolean isSideline(Place place) {
        return place.part().equals("partition")
                || place.part().endsWith("order")
                || place.part().equals("filter");
    }

    private Meeting met(Place outer, List<Place> others) {
        Set<ColumnName> names = new LinkedHashSet<>();
        Optional<String> through = Optional.empty();
        for (Place other : others) {
            Set<ColumnName> found = new LinkedHashSet<>();
            collect(other, found);
            if (!found.isEmpty() && names.isEmpty()) {
                through = through(other.expression());
            }
            names.addAll(found);
        }
        if (!names.isEmpty() && isWriting(outer.expression())) {
            // whatever is done to the column before, what is written beside the result is no value of it
            return new Meeting(List.copyOf(names), written(outer.expression()));
        }
        if (!names.isEmpty() && through.isEmpty() && outer.expression() instanceof Function) {
            through = through(outer.expression());
        }
        if (!names.isEmpty() && through.isEmpty() && isArithmetic(outer.expression())) {
            through = Optional.of(((BinaryExpression) outer.expression()).getStringExpression());
        }
        return new Meeting(List.copyOf(names), through);
    }

    /** Whether an expression writes texts one behind the other. */
    private static boolean isWriting(Expression e) {
        return e instanceof Concat
                || (e instanceof Function call
                        && Literal.WRITING.contains(call.getName().toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> written(Expression writing) {
        return writing instanceof Concat ? Optional.of("||") : through(writing);
    }

    private static boolean isArithmetic(Expression e) {
        return e instanceof BinaryExpression && e.getClass().getPackageName().endsWith("arithmetic");
    }

    private void collect(Place place, Set<ColumnName> found) {
        if (place.expression() instanceof Column) {
            found.add(columns.resolve((Column) place.expression(), place.block()));
        }
        for (Place operand : operands.getOrDefault(place, List.of())) {
            if (!isSideline(operand)) {
                collect(operand, found);
            }
        }
    }

    private static Optional<String> through(Expression e) {
        if (e instanceof Function call) {

            String name = call.getName().toLowerCase(Locale.ROOT);
            boolean part = PART_FUNCTIONS.contains(name)
                    && call.getParameters() != null
                    && !call.getParameters().isEmpty();
            return Optional.of(
                    part
                            ? name + " "
                                    + LiteralText.valueOf(
                                                    call.getParameters().get(0).toString())
                                            .toLowerCase(Locale.ROOT)
                            : name);
        }
        if (e instanceof AnalyticExpression analyticExpression) {
            return Optional.of(analyticExpression.getName().toLowerCase(Locale.ROOT));
        }
        if (e instanceof ExtractExpression extractExpression) {
            return Optional.of(extractExpression.getName().toLowerCase(Locale.ROOT));
        }
        if (e instanceof TrimFunction) {
            return Optional.of("trim");
        }
        if (e instanceof CastExpression castExpression) {
            return through(castExpression.getLeftExpression());
        }
        if (e instanceof ParenthesedExpressionList && ((ParenthesedExpressionList<?>) e).size() == 1) {
            return through(((ParenthesedExpressionList<?>) e).get(0));
        }
        return isArithmetic(e) ? Optional.of(((BinaryExpression) e).getStringExpression()) : Optional.empty();
    }
}
