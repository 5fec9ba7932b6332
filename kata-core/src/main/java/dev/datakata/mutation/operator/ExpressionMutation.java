package dev.datakata.mutation.operator;

import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.tree.Place;
import java.util.Collections;
import java.util.List;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.schema.Column;

/** Arithmetic exchanged, parts of concatenations dropped, branches of CASE dropped and swapped. */
public final class ExpressionMutation implements MutationOperator {
    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (Place place : subject.tree().places()) {
            if (place.block().inRecursiveStep()) {
                continue;
            }
            Expression e = place.expression();
            if (e instanceof CaseExpression caseExpression) {
                caseBranches(subject, place, caseExpression, edits);
            } else if (e instanceof Concat concat) {

                dropped(subject, place, concat.getRightExpression(), concat.getLeftExpression(), edits);
                if (!(concat.getLeftExpression() instanceof Concat)) {
                    dropped(subject, place, concat.getLeftExpression(), concat.getRightExpression(), edits);
                }
            } else if (e instanceof SignedExpression signedExpression
                    && signedExpression.getSign() == '-'
                    && signedExpression.getExpression() instanceof Column) {
                Expression inner = signedExpression.getExpression();
                edits.add(subject.edit(
                        "arithmetic",
                        "without the minus before " + Subject.quoted(inner),
                        place,
                        () -> place.replace(inner)));
            } else if (e instanceof BinaryExpression binaryExpression) {
                arithmetic(subject, place, binaryExpression, edits);
            }
        }
    }

    private static void dropped(Subject subject, Place place, Expression part, Expression rest, List<Edit> edits) {
        edits.add(subject.edit(
                "concatenation",
                "without " + Subject.quoted(part) + " in the concatenation",
                place,
                () -> place.replace(rest)));
    }

    private static void arithmetic(Subject subject, Place place, BinaryExpression e, List<Edit> edits) {
        boolean numbers = subject.columns().family(e.getLeftExpression(), place.block()) == Family.NUMBER
                && subject.columns().family(e.getRightExpression(), place.block()) == Family.NUMBER;
        List<String> others;
        if (e instanceof Addition) {
            others = numbers ? List.of("-", "*") : List.of("-");
        } else if (e instanceof Subtraction) {
            boolean interval =
                    e.getRightExpression() instanceof IntervalExpression || e.getRightExpression() instanceof LongValue;
            if (numbers || interval) {
                others = List.of("+");
            } else {
                others = List.of();
            }
            if (!interval) {
                edits.add(subject.edit(
                        "arithmetic",
                        "with the sides of " + Subject.quoted(e) + " swapped",
                        place,
                        () -> place.replace(
                                operation("-", operand(e.getRightExpression()), operand(e.getLeftExpression())))));
            }
        } else if (e instanceof Multiplication) {
            others = List.of("+", "/");
        } else if (e instanceof Division) {
            others = List.of("*");
        } else if (e instanceof Modulo) {
            others = List.of("*");
        } else {
            return;
        }
        for (String other : others) {
            edits.add(subject.edit(
                    "arithmetic",
                    "with `" + other + "` where `" + e.getStringExpression() + "` belongs in " + Subject.quoted(e),
                    place,
                    () -> place.replace(operation(other, e.getLeftExpression(), e.getRightExpression()))));
        }
    }

    private static Expression operand(Expression e) {
        return e instanceof Addition || e instanceof Subtraction ? Subject.parenthesized(e) : e;
    }

    private static Expression operation(String sign, Expression left, Expression right) {
        return switch (sign) {
            case "+" -> new Addition(left, right);
            case "-" -> new Subtraction(left, right);
            case "*" -> new Multiplication(left, right);
            default -> new Division(left, right);
        };
    }

    private static void caseBranches(Subject subject, Place place, CaseExpression e, List<Edit> edits) {
        List<WhenClause> whens = e.getWhenClauses();
        for (int i = 0; i < whens.size(); i++) {
            int at = i;
            String what = "without the branch " + Subject.quoted(whens.get(i));
            if (whens.size() > 1) {
                edits.add(subject.edit("case-branch", what, place, () -> whens.remove(at)));
            } else if (e.getElseExpression() != null) {
                Expression rest = e.getElseExpression();
                edits.add(subject.edit("case-branch", what, place, () -> place.replace(Subject.parenthesized(rest))));
            }
        }
        if (whens.size() == 1) {
            Expression then = whens.get(0).getThenExpression();
            edits.add(subject.edit(
                    "case-branch",
                    "with " + Subject.quoted(then) + " whatever CASE says",
                    place,
                    () -> place.replace(Subject.parenthesized(then))));
        } else {
            edits.add(subject.edit(
                    "case-order",
                    "with the first two branches of CASE swapped",
                    place,
                    () -> Collections.swap(whens, 0, 1)));
        }
        Expression otherwise = e.getElseExpression();
        if (otherwise != null && !(otherwise instanceof NullValue)) {
            edits.add(subject.edit(
                    "case-else", "without ELSE " + Subject.quoted(otherwise), place, () -> e.setElseExpression(null)));
        }
        boolean noElse = otherwise == null || otherwise instanceof NullValue;
        if (noElse && subject.columns().family(whens.get(0).getThenExpression(), place.block()) == Family.NUMBER) {
            edits.add(subject.edit(
                    "case-else", "with ELSE 0 in CASE", place, () -> e.setElseExpression(new LongValue(0))));
        }
    }
}
