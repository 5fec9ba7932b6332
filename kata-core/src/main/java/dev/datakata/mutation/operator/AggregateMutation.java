package dev.datakata.mutation.operator;

import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import org.jspecify.annotations.Nullable;

/** Aggregates exchanged, DISTINCT inside them, count(*) and count(column), and the order inside list aggregates. */
public final class AggregateMutation implements MutationOperator {
    private static final Map<String, List<String>> OF_NUMBERS = Map.of(
            "sum", List.of("avg", "max"),
            "avg", List.of("sum", "median"),
            "min", List.of("max", "avg"),
            "max", List.of("min", "sum"),
            "median", List.of("avg"),
            "stddev", List.of("stddev_pop"),
            "stddev_samp", List.of("stddev_pop"),
            "stddev_pop", List.of("stddev_samp"));

    private static final Map<String, List<String>> OF_ANY = Map.of(
            "min", List.of("max"),
            "max", List.of("min"),
            "bool_and", List.of("bool_or"),
            "bool_or", List.of("bool_and"),
            "arg_min", List.of("arg_max"),
            "arg_max", List.of("arg_min"),
            "min_by", List.of("max_by"),
            "max_by", List.of("min_by"),
            "first", List.of("last"),
            "last", List.of("first"));

    /** An aggregate's call, as a function or with OVER or FILTER. */
    private record Call(
            String name,
            @Nullable Expression argument,
            boolean distinct,
            Consumer<String> rename,
            Consumer<Boolean> setDistinct,
            Consumer<Expression> setArgument) {}

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            Expression e = place.expression();
            if (e instanceof Function f && Subject.isAggregate(e)) {

                Expression argument =
                        f.getParameters() == null || f.getParameters().isEmpty()
                                ? null
                                : f.getParameters().get(0);
                edits(
                        subject,
                        place,
                        new Call(
                                f.getName(),
                                argument,
                                f.isDistinct(),
                                n -> f.setName(n),
                                f::setDistinct,
                                a -> f.setParameters(new ExpressionList<>(a))),
                        edits);
                if (f.getOrderByElements() != null) {
                    RowsMutation.orderEdits(
                            subject,
                            f.getOrderByElements(),
                            "inside " + f.getName(),
                            () -> f.setOrderByElements(null),
                            place.block(),
                            edits);
                }
            } else if (e instanceof AnalyticExpression a && a.getType() != AnalyticType.WITHIN_GROUP) {

                edits(
                        subject,
                        place,
                        new Call(a.getName(), a.getExpression(), a.isDistinct(), a::setName, a::setDistinct, x -> {
                            a.setAllColumns(false);
                            a.setExpression(x);
                        }),
                        edits);
            }
        }
    }

    private static void edits(Subject subject, Place place, Call call, List<Edit> edits) {
        String name = call.name().toLowerCase(Locale.ROOT);
        Expression argument = call.argument();
        boolean star = argument == null || argument instanceof AllColumns;
        if (name.equals("count")) {
            if (star) {
                countOfColumn(subject, place, call, edits);
            } else {
                edits.add(subject.edit("count-star", Subject.instead("count(*)", place.expression()), place, () -> {
                    call.setDistinct().accept(false);
                    call.setArgument().accept(new AllColumns());
                }));
            }
        }
        if (star) {
            return;
        }
        boolean numbers = subject.columns().family(argument, place.block()) == Family.NUMBER
                || name.equals("sum")
                || name.equals("avg");
        List<String> others = numbers
                ? OF_NUMBERS.getOrDefault(name, OF_ANY.getOrDefault(name, List.of()))
                : OF_ANY.getOrDefault(name, List.of());
        for (String other : others) {
            edits.add(subject.edit(
                    "aggregate",
                    "with " + other + " where " + name + " belongs in " + Subject.quoted(place.expression()),
                    place,
                    () -> call.rename().accept(other)));
        }
        boolean distinctMatters = List.of("count", "sum", "avg", "string_agg", "list", "array_agg", "group_concat")
                .contains(name);
        // DISTINCT with an order by something else inside is an error.
        boolean orderedInside =
                place.expression() instanceof Function && ((Function) place.expression()).getOrderByElements() != null;
        if (distinctMatters && (call.distinct() || !orderedInside)) {
            edits.add(subject.edit(
                    "aggregate-distinct",
                    (call.distinct() ? "without DISTINCT in " : "with DISTINCT in ")
                            + Subject.quoted(place.expression()),
                    place,
                    () -> call.setDistinct().accept(!call.distinct())));
        }
    }

    /** count(*) as count(column): for the columns that may be NULL, those that an outer join fills first. */
    private static void countOfColumn(Subject subject, Place place, Call call, List<Edit> edits) {
        List<Columns.Offered> nullable = new ArrayList<>();
        List<Columns.Offered> offered = subject.columns().offered(place.block());
        offered.stream().filter(o -> o.relation().optional()).limit(1).forEach(nullable::add);
        offered.stream()
                .filter(o -> o.nullable() && !o.relation().optional())
                .limit(2)
                .forEach(nullable::add);
        for (Columns.Offered candidate : nullable.subList(0, Math.min(2, nullable.size()))) {
            Column column = Subject.reference(candidate, place.block(), false);
            edits.add(subject.edit(
                    "count-column",
                    Subject.instead("count(" + column + ")", "count(*)"),
                    place,
                    () -> call.setArgument().accept(column)));
        }
        if (!offered.isEmpty() && place.expression() instanceof Function) {
            Columns.Offered candidate =
                    nullable.isEmpty() ? offered.get(offered.size() - 1) : nullable.get(nullable.size() - 1);
            Column column = Subject.reference(candidate, place.block(), false);
            edits.add(subject.edit(
                    "count-distinct", Subject.instead("count(DISTINCT " + column + ")", "count(*)"), place, () -> {
                        call.setArgument().accept(column);
                        call.setDistinct().accept(true);
                    }));
        }
    }
}
