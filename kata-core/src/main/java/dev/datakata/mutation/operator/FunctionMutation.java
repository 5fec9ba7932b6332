package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Place;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;

/** Scalar functions dropped and exchanged, parts of dates exchanged. */
public final class FunctionMutation implements MutationOperator {
    private static final Set<String> DROPPED = Set.of(
            "lower",
            "upper",
            "trim",
            "ltrim",
            "rtrim",
            "abs",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "coalesce",
            "ifnull",
            "nullif");

    private static final Map<String, String> EXCHANGED = Map.ofEntries(
            Map.entry("lower", "upper"),
            Map.entry("upper", "lower"),
            Map.entry("floor", "ceil"),
            Map.entry("ceil", "floor"),
            Map.entry("round", "floor"),
            Map.entry("greatest", "least"),
            Map.entry("least", "greatest"),
            Map.entry("year", "month"),
            Map.entry("month", "day"),
            Map.entry("day", "month"),
            Map.entry("quarter", "month"),
            Map.entry("dayofweek", "isodow"),
            Map.entry("isodow", "dayofweek"),
            Map.entry("hour", "minute"));

    private static final Map<String, List<String>> PARTS = Map.of(
            "year", List.of("month"),
            "quarter", List.of("month", "year"),
            "month", List.of("year", "day"),
            "week", List.of("month", "day"),
            "day", List.of("week", "month"),
            "hour", List.of("day", "minute"),
            "minute", List.of("hour"),
            "dow", List.of("isodow"),
            "isodow", List.of("dow"));

    private static final Set<String> WITH_PART =
            Set.of("date_trunc", "datetrunc", "date_part", "datepart", "date_diff", "datediff", "date_sub", "datesub");

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (place.block().inRecursiveStep()) {
                continue;
            }
            Expression e = place.expression();
            if (e instanceof Function function) {
                function(subject, place, function, edits);
            } else if (e instanceof TrimFunction trim) {

                Expression inner = trim.getFromExpression() == null ? trim.getExpression() : trim.getFromExpression();
                edits.add(subject.edit("function-dropped", "without trim", place, () -> place.replace(inner)));
            } else if (e instanceof ExtractExpression extract) {

                for (String other : PARTS.getOrDefault(extract.getName().toLowerCase(Locale.ROOT), List.of())) {
                    edits.add(subject.edit(
                            "date-part",
                            "with the " + other + " where the "
                                    + extract.getName().toLowerCase(Locale.ROOT) + " belongs in " + Subject.quoted(e),
                            place,
                            () -> extract.setName(other)));
                }
            }
        }
    }

    private static void function(Subject subject, Place place, Function e, List<Edit> edits) {
        ExpressionList<?> arguments = e.getParameters();
        if (arguments == null || arguments.isEmpty()) {
            return;
        }
        String name = e.getName().toLowerCase(Locale.ROOT);
        if (DROPPED.contains(name)) {
            Expression first = arguments.get(0);
            edits.add(subject.edit(
                    "function-dropped",
                    "without " + name + " in " + Subject.quoted(e),
                    place,
                    () -> place.replace(
                            Subject.bare(first) instanceof BinaryExpression ? Subject.parenthesized(first) : first)));
        }
        String other = EXCHANGED.get(name);
        boolean oneArgument = arguments.size() == 1 || !name.equals("round");
        if (other != null && oneArgument) {
            edits.add(subject.edit(
                    "function",
                    "with " + other + " where " + name + " belongs in " + Subject.quoted(e),
                    place,
                    () -> e.setName(other)));
        }
        if (WITH_PART.contains(name) && arguments.get(0) instanceof StringValue) {
            part(subject, place, e, (StringValue) arguments.get(0), edits);
        }
        if ((name.equals("date_diff") || name.equals("datediff")) && arguments.size() == 3) {
            edits.add(subject.edit(
                    "function-arguments",
                    "with the two dates of " + Subject.quoted(e) + " swapped",
                    place,
                    () -> Collections.swap(arguments, 1, 2)));
        }
    }

    private static void part(Subject subject, Place place, Function e, StringValue part, List<Edit> edits) {
        for (String other : PARTS.getOrDefault(part.getValue().toLowerCase(Locale.ROOT), List.of())) {
            edits.add(subject.edit(
                    "date-part",
                    "with the " + other + " where the " + part.getValue() + " belongs in " + Subject.quoted(e),
                    place,
                    () -> part.setValue(other)));
        }
    }
}
