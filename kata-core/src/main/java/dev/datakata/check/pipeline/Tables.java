package dev.datakata.check.pipeline;

import dev.datakata.check.answer.TypeFit;
import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.comparison.TableComparison;
import dev.datakata.comparison.Tolerance;
import dev.datakata.content.Contract;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Target;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.reference.ReferenceException;
import dev.datakata.table.Column;
import dev.datakata.table.Row;
import dev.datakata.table.Table;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PipelineFault.Difference;
import dev.datakata.verdict.PipelineFault.Gone;
import dev.datakata.verdict.PipelineFault.KeptColumns;
import dev.datakata.verdict.PipelineFault.KeptRows;
import dev.datakata.verdict.PipelineFault.TargetRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables and views of a pipeline and how they compare: targets with the reference's, all others with themselves. */
final class Tables {
    private final List<Target> targets;
    private final List<TableName> targetNames;
    private final List<TableName> there;
    private final List<TableName> kept;
    private final List<TableName> all;

    /** @param database one that a scenario starts on */
    Tables(Pipeline pipeline, Database database) {
        this.targets = pipeline.targets();
        Catalog catalog = database.catalog();
        this.there = new ArrayList<>();
        catalog.tables().forEach(table -> there.add(new TableName(table.schema(), table.name())));
        catalog.views().forEach(view -> there.add(new TableName(view.schema(), view.name())));
        this.targetNames = targets.stream()
                .map(target -> TableName.of(target.table()))
                .map(name -> there.stream().filter(name::same).findFirst().orElse(name))
                .toList();
        this.kept = there.stream().filter(name -> !targetNames.contains(name)).toList();
        this.all = new ArrayList<>(targetNames);
        this.all.addAll(kept);
    }

    /** What is in the tables now. */
    Contents contents(Database database) {
        return Contents.of(database, all);
    }

    /** What is in those tables now that have to stay as they are. */
    Contents keptContents(Database database) {
        return Contents.of(database, kept);
    }

    /**
     * What is not as it has to be: one of the two.
     *
     * @param columns a target's columns
     * @param difference anything else
     */
    record Finding(Optional<Fault> columns, Optional<Difference> difference) {
        static Optional<Finding> of(Fault columns) {
            return Optional.of(new Finding(Optional.of(columns), Optional.empty()));
        }

        static Optional<Finding> of(Difference difference) {
            return Optional.of(new Finding(Optional.empty(), Optional.of(difference)));
        }
    }

    /** The first target that is not as the reference leaves it. */
    Optional<Finding> targets(Contents expected, Contents actual) {
        for (int i = 0; i < targets.size(); i++) {
            TableName name = targetNames.get(i);
            Optional<Table> found = actual.table(name);
            if (found.isEmpty()) {
                return Finding.of(new Gone(name.label(), true));
            }
            Table wanted = expected.table(name).orElseThrow();
            Optional<Finding> finding = target(targets.get(i), name, wanted, found.get(), actual.complete(name));
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> target(
            Target target, TableName name, Table expected, Table actual, boolean complete) {
        List<Column> columns = compared(target, expected.columns());
        List<Column> others = compared(target, actual.columns());
        if (columns.size() != others.size()) {
            return Finding.of(new Fault.ColumnCount(columns, others));
        }
        List<Integer> places =
                columns.stream().map(column -> place(column, actual.columns())).toList();
        if (places.contains(-1)) {
            return Finding.of(new Fault.ColumnNames(
                    columns, others, Collections.<@Nullable String>nCopies(columns.size(), null)));
        }
        List<Column> found = places.stream().map(actual.columns()::get).toList();
        List<Integer> wrong = IntStream.range(0, columns.size())
                .filter(i -> !TypeFit.fits(
                        Contract.Types.FAMILY,
                        columns.get(i).type(),
                        found.get(i).type()))
                .boxed()
                .toList();
        if (!wrong.isEmpty()) {
            return Finding.of(new Fault.ColumnTypes(columns, found, wrong));
        }
        List<Integer> own = columns.stream()
                .map(column -> place(column, expected.columns()))
                .toList();
        TableComparison comparison = new TableComparison(
                target.tolerance().isPresent()
                        ? new Tolerance(target.tolerance().getAsDouble())
                        : Tolerance.DEFAULT,
                false,
                target.key().stream()
                        .map(key -> place(Column.of(key, ""), columns))
                        .filter(place -> place >= 0)
                        .toList());
        Comparison result = comparison.compare(
                Expected.anyOrder(columns, picked(expected.rows(), own)),
                new Table(found, picked(actual.rows(), places)),
                complete);
        return result instanceof Comparison.RowsDiffer differ
                ? Finding.of(new TargetRows(name.label(), differ.diff()))
                : Optional.empty();
    }

    private static List<Column> compared(Target target, List<Column> columns) {
        return columns.stream()
                .filter(column -> target.ignored().stream().noneMatch(column.name()::equalsIgnoreCase))
                .toList();
    }

    private static int place(Column column, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(column.name())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Row> picked(List<Row> rows, List<Integer> places) {
        List<Row> picked = new ArrayList<>(rows.size());
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>(places.size());
            places.forEach(place -> values.add(row.get(place)));
            picked.add(new Row(values));
        }
        return picked;
    }

    /** The first table that is no target and is not as it was. */
    Optional<Difference> kept(Contents before, Contents after) {
        return kept.stream()
                .map(name -> changed(name, false, before, after))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first target that is not as it was. */
    Optional<Difference> targetChanged(Contents before, Contents after) {
        return targetNames.stream()
                .map(name -> changed(name, true, before, after))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Difference> changed(TableName name, boolean target, Contents before, Contents after) {
        Optional<Table> was = before.table(name);
        Optional<Table> is = after.table(name);
        if (target && is.isEmpty() && there.contains(name)) {
            // Also where it could not be read before: the schema has it, and so does every run that is right.
            return Optional.of(new Gone(name.label(), true));
        }
        if (was.isEmpty()) {
            // A target that the script makes: where it is not there before, a run that fails must not make it.
            return is.map(made -> new KeptColumns(name.label(), List.of(), made.columns()));
        }
        if (is.isEmpty()) {
            return Optional.of(new Gone(name.label(), target));
        }
        if (!was.get().columns().equals(is.get().columns())) {
            return Optional.of(
                    new KeptColumns(name.label(), was.get().columns(), is.get().columns()));
        }
        List<Integer> key = target ? key(name, was.get()) : List.of();
        Comparison comparison = new TableComparison(Tolerance.DEFAULT, false, key)
                .compare(Expected.anyOrder(was.get().columns(), was.get().rows()), is.get(), after.complete(name));
        if (!(comparison instanceof Comparison.RowsDiffer differ)) {
            return Optional.empty();
        }
        return Optional.of(
                target ? new TargetRows(name.label(), differ.diff()) : new KeptRows(name.label(), differ.diff()));
    }

    private List<Integer> key(TableName name, Table table) {
        return targets.get(targetNames.indexOf(name)).key().stream()
                .map(key -> place(Column.of(key, ""), table.columns()))
                .filter(place -> place >= 0)
                .toList();
    }

    /**
     * Holds the author's targets against the tables that the reference leaves.
     *
     * @throws ReferenceException if a target is not there, or names a column that is not
     */
    void requireTargets(Contents reference, String file) {
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            Table table = reference
                    .table(targetNames.get(i))
                    .orElseThrow(() -> new ReferenceException(
                            file, "the target " + target.table() + " is not there after the reference has run"));
            List<String> named = new ArrayList<>(target.key());
            named.addAll(target.ignored());
            named.stream()
                    .filter(column -> place(Column.of(column, ""), table.columns()) < 0)
                    .findFirst()
                    .ifPresent(column -> {
                        throw new ReferenceException(
                                file, "the target " + target.table() + " has no column '" + column + "'");
                    });
        }
    }
}
