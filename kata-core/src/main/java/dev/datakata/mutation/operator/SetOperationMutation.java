package dev.datakata.mutation.operator;

import dev.datakata.sql.tree.Columns;
import dev.datakata.sql.tree.QueryBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ExceptOp;
import net.sf.jsqlparser.statement.select.IntersectOp;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;

/** Set operations exchanged, branches dropped and swapped, the steps of recursive CTEs. */
public final class SetOperationMutation implements MutationOperator {
    private static final List<String> OPERATIONS = List.of("UNION ALL", "UNION", "INTERSECT", "EXCEPT");

    @Override
    public void edits(Subject subject, List<Edit> edits) {
        for (QueryBlock block : subject.tree().blocks()) {
            SetOperationList list = block.setOperation();
            if (list == null) {
                continue;
            }
            boolean recursive = block.branches().stream().anyMatch(QueryBlock::inRecursiveStep);
            for (int i = 0; i < list.getOperations().size(); i++) {
                operation(subject, list, i, recursive, edits);
            }
            for (int i = 0; i < list.getSelects().size(); i++) {
                branch(subject, block, list, i, recursive, edits);
            }
        }
    }

    private static void operation(Subject subject, SetOperationList list, int at, boolean recursive, List<Edit> edits) {
        SetOperation operation = list.getOperations().get(at);
        String own = operation
                .toString()
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        for (String other : OPERATIONS) {
            // UNION for UNION ALL is the one change of a recursive CTE that ends whenever the original does.
            boolean allowed = recursive ? own.equals("UNION ALL") && other.equals("UNION") : !other.equals(own);
            if (allowed) {
                edits.add(subject.edit(
                        "set-operation",
                        "with " + other + " where " + own + " belongs",
                        operation,
                        () -> list.getOperations().set(at, operation(other))));
            }
        }
        if (!recursive && own.startsWith("EXCEPT") && list.getSelects().size() == 2) {
            Select first = list.getSelects().get(0);
            Select second = list.getSelects().get(1);
            if (canTakeNames(first, second)) {
                edits.add(subject.edit("set-operands", "with the two sides of EXCEPT swapped", operation, () -> {
                    takeNames(first, second);
                    list.getSelects().set(0, second);
                    list.getSelects().set(1, first);
                }));
            }
        }
    }

    private static SetOperation operation(String words) {
        return switch (words) {
            case "UNION ALL" -> new UnionOp("ALL");
            case "UNION" -> new UnionOp("");
            case "INTERSECT" -> new IntersectOp("");
            default -> new ExceptOp("");
        };
    }

    private static void branch(
            Subject subject, QueryBlock block, SetOperationList list, int at, boolean recursive, List<Edit> edits) {
        Select branch = list.getSelects().get(at);
        if (recursive) {
            if (at < block.branches().size() && block.branches().get(at).inRecursiveStep() && at > 0) {
                edits.add(subject.edit("recursive-step", "without the recursive step", branch, () -> drop(list, at)));
            }
            return;
        }
        if (at == 0 && !canTakeNames(branch, list.getSelects().get(1))) {
            return;
        }
        String which = Subject.quoted(branch);
        edits.add(subject.edit(
                "dropped-branch", "without the part " + which + " of the " + words(list, at), branch, () -> {
                    if (at == 0) {
                        takeNames(branch, list.getSelects().get(1));
                    }
                    drop(list, at);
                }));
    }

    private static String words(SetOperationList list, int at) {
        return list.getOperations()
                .get(Math.max(at - 1, 0))
                .toString()
                .toUpperCase(Locale.ROOT)
                .strip();
    }

    private static void drop(SetOperationList list, int at) {
        List<Select> selects = new ArrayList<>(list.getSelects());
        List<SetOperation> operations = new ArrayList<>(list.getOperations());
        selects.remove(at);
        operations.remove(Math.max(at - 1, 0));
        list.setBracketsOpsAndSelects(selects, operations);
    }

    /** Whether {@code to} can be given the column names of {@code from}: the first branch names the output. */
    private static boolean canTakeNames(Select from, Select to) {
        if (!(from instanceof PlainSelect named) || !(to instanceof PlainSelect unnamed)) {
            return false;
        }
        List<SelectItem<?>> source = named.getSelectItems();
        List<SelectItem<?>> target = unnamed.getSelectItems();
        return source.size() == target.size()
                && source.stream().noneMatch(i -> i.getExpression() instanceof AllColumns)
                && target.stream().noneMatch(i -> i.getExpression() instanceof AllColumns);
    }

    private static void takeNames(Select from, Select to) {
        List<SelectItem<?>> source = ((PlainSelect) from).getSelectItems();
        List<SelectItem<?>> target = ((PlainSelect) to).getSelectItems();
        for (int i = 0; i < source.size(); i++) {
            SelectItem<?> named = source.get(i);
            boolean hasName = named.getAlias() != null || named.getExpression() instanceof Column;
            if (hasName && !Columns.outputName(named).equals(Columns.outputName(target.get(i)))) {
                target.get(i).setAlias(new Alias(Columns.outputName(named)));
            }
        }
    }
}
