package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Clause;
import dev.datakata.sql.tree.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;

/** Numbers one off, dates a day off, texts replaced by another of the query's or by one of other case. */
public final class ConstantMutation implements MutationOperator {
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(.*)", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("(\\D*)(\\d{1,9})(.*)", Pattern.DOTALL);

    /** Functions whose texts are instructions: parts, formats, separators, patterns. */
    private static final Set<String> INSTRUCTED = Set.of(
            "date_trunc",
            "datetrunc",
            "date_part",
            "datepart",
            "date_diff",
            "datediff",
            "date_sub",
            "datesub",
            "strftime",
            "strptime",
            "format",
            "printf",
            "string_agg",
            "group_concat",
            "regexp_matches",
            "regexp_extract",
            "regexp_replace",
            "regexp_full_match",
            "concat_ws",
            "string_split",
            "str_split",
            "split_part",
            "json_extract",
            "json_extract_string",
            "concat",
            "replace",
            "translate");

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (isExempt(place)) {
                continue;
            }
            Expression e = place.expression();
            if (e instanceof LongValue longValue) {
                whole(subject, place, longValue, edits);
            } else if (e instanceof DoubleValue) {
                decimal(subject, place, e, edits);
            } else if (e instanceof DateTimeLiteralExpression literal) {

                String quoted = literal.getValue();
                for (String other : daysOff(quoted.replace("'", ""))) {
                    edits.add(subject.edit(
                            "boundary-date",
                            Subject.instead("'" + other + "'", quoted),
                            place,
                            () -> literal.setValue("'" + other + "'")));
                }
            } else if (e instanceof BooleanValue booleanValue) {
                boolean value = booleanValue.getValue();
                edits.add(subject.edit(
                        "constant",
                        Subject.instead(!value, value),
                        place,
                        () -> place.replace(new BooleanValue(!value))));
            } else if (e instanceof IntervalExpression intervalExpression) {
                interval(subject, place, intervalExpression, edits);
            } else if (e instanceof StringValue stringValue) {
                text(subject, place, stringValue, edits);
            }
        }
    }

    private static boolean isExempt(Place place) {
        boolean rows = place.clause() == Clause.LIMIT || place.clause() == Clause.OFFSET;
        boolean ordinal = place.parent() == null
                && (place.clause() == Clause.ORDER_BY
                        || place.clause() == Clause.GROUP_BY
                        || place.clause() == Clause.DISTINCT_ON);
        boolean existence =
                place.block().inExpression() && place.parent() == null && place.clause() == Clause.SELECT_LIST;
        boolean step =
                place.block().inRecursiveStep() && place.clause() != Clause.WHERE && place.clause() != Clause.JOIN_ON;
        return rows
                || ordinal
                || existence
                || step
                || place.part().equals("partition")
                || place.part().equals("window-order");
    }

    private static void whole(Subject subject, Place place, LongValue e, List<Edit> edits) {
        BigInteger value;
        try {
            value = e.getBigIntegerValue();
        } catch (NumberFormatException notDecimal) {
            return;
        }
        for (BigInteger other : List.of(value.add(BigInteger.ONE), value.subtract(BigInteger.ONE))) {
            if (other.signum() < 0) {
                continue;
            }
            edits.add(subject.edit(
                    "constant",
                    Subject.instead(other, e) + context(place),
                    place,
                    () -> place.replace(new LongValue(other.toString()))));
        }
    }

    private static void decimal(Subject subject, Place place, Expression e, List<Edit> edits) {
        BigDecimal value;
        try {
            value = new BigDecimal(e.toString());
        } catch (NumberFormatException notDecimal) {
            return;
        }
        for (BigDecimal other : List.of(value.add(value.ulp()), value.subtract(value.ulp()))) {
            if (other.signum() >= 0 && value.scale() >= 0) {
                edits.add(subject.edit(
                        "constant",
                        Subject.instead(other.toPlainString(), e) + context(place),
                        place,
                        () -> place.replace(new DoubleValue(other.toPlainString()))));
            }
        }
    }

    private static String context(Place place) {
        return place.parent() == null
                ? ""
                : " in " + Subject.quoted(place.parent().expression());
    }

    private static List<String> daysOff(String text) {
        Matcher date = DATE.matcher(text);
        List<String> others = new ArrayList<>();
        if (date.matches()) {
            try {
                LocalDate day = LocalDate.parse(date.group(1));
                others.add(day.plusDays(1) + date.group(2));
                others.add(day.minusDays(1) + date.group(2));
            } catch (DateTimeException noDate) {
                return List.of();
            }
        }
        return others;
    }

    private static void interval(Subject subject, Place place, IntervalExpression e, List<Edit> edits) {
        if (e.getParameter() == null) {
            return;
        }
        String parameter = e.getParameter();
        Matcher count = COUNT.matcher(parameter);
        if (!count.matches()) {
            return;
        }
        long number = Long.parseLong(count.group(2));
        for (long other : new long[] {number + 1, number - 1}) {
            if (other >= 0) {
                String changed = count.group(1) + other + count.group(3);
                String whole = e.toString().replace(parameter, changed);
                edits.add(subject.edit("constant", Subject.instead(whole, e), place, () -> e.setParameter(changed)));
            }
        }
    }

    private static void text(Subject subject, Place place, StringValue e, List<Edit> edits) {
        Place parent = place.parent();
        Expression around = parent == null ? null : parent.expression();
        boolean instruction = around instanceof LikeExpression
                || around instanceof RegExpMatchOperator
                || around instanceof Concat
                || (around instanceof Function function
                        && INSTRUCTED.contains(function.getName().toLowerCase(Locale.ROOT)));
        if (instruction || e.getPrefix() != null) {
            return;
        }
        List<String> days = daysOff(e.getValue());
        for (String other : days) {
            edits.add(replaced(subject, "boundary-date", place, e, other));
        }
        if (days.isEmpty()) {
            String other = otherText(subject, place, e);
            if (!other.equals(e.getValue())) {
                edits.add(replaced(subject, "constant", place, e, other));
            }
        }
    }

    private static Edit replaced(Subject subject, String operator, Place place, StringValue e, String other) {
        return subject.edit(
                operator,
                Subject.instead("'" + other + "'", e),
                place,
                () -> place.replace(new StringValue("'" + other + "'")));
    }

    /** Another text that stands in the same kind of place in this query, or the same one with its letters' case turned. */
    private static String otherText(Subject subject, Place place, StringValue e) {
        for (Place other : subject.tree().places()) {
            boolean alike = other.expression() instanceof StringValue
                    && other.clause() == place.clause()
                    && other.part().equals(place.part())
                    && other.parent() != null
                    && place.parent() != null
                    && other.parent().expression().getClass()
                            == place.parent().expression().getClass()
                    && other.parent() != place.parent();
            boolean sameCase = other.parent() != null
                    && other.parent() == place.parent()
                    && other.part().equals("then");
            String value =
                    other.expression() instanceof StringValue ? ((StringValue) other.expression()).getValue() : "";
            if ((alike || (sameCase && other != place))
                    && !value.equals(e.getValue())
                    && other.expression() instanceof StringValue
                    && daysOff(value).isEmpty()) {
                return value;
            }
        }
        String upper = e.getValue().toUpperCase(Locale.ROOT);
        return upper.equals(e.getValue()) ? e.getValue().toLowerCase(Locale.ROOT) : upper;
    }
}
