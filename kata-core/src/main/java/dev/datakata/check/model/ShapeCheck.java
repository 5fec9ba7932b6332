package dev.datakata.check.model;

import dev.datakata.check.answer.TypeFit;
import dev.datakata.content.Contract;
import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.TableContract;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.table.Column;
import dev.datakata.table.SqlType;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.ModelFault.Instead;
import dev.datakata.verdict.ModelFault.MissingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Compares the catalogue with the contract: tables, then columns, then types, then primary keys. */
final class ShapeCheck {
    private final Model model;

    ShapeCheck(Model model) {
        this.model = model;
    }

    /** What differs; only the first of the four that does. */
    List<Fault> faults(Catalog catalog) {
        List<MissingTable> missing = model.tables().stream()
                .filter(table -> catalog.table("main", table.name()).isEmpty())
                .map(table -> missing(table.name(), catalog))
                .toList();
        if (!missing.isEmpty()) {
            return List.of(new ModelFault.MissingTables(missing));
        }
        List<Fault> columns = new ArrayList<>();
        List<Fault> types = new ArrayList<>();
        List<ModelFault.PrimaryKey> keys = new ArrayList<>();
        for (TableContract contract : model.tables()) {
            BaseTable table = catalog.table("main", contract.name()).orElseThrow();
            columns(contract, table).ifPresentOrElse(columns::add, () -> {
                types(contract, table).ifPresent(types::add);
                key(contract, table).ifPresent(keys::add);
            });
        }
        return !columns.isEmpty()
                ? columns
                : !types.isEmpty() ? types : keys.isEmpty() ? List.of() : List.of(new ModelFault.PrimaryKeys(keys));
    }

    private MissingTable missing(String name, Catalog catalog) {
        if (catalog.views().stream().anyMatch(view -> view.name().equalsIgnoreCase(name))) {
            return new MissingTable(name, Instead.VIEW, "");
        }
        Optional<BaseTable> elsewhere = catalog.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
        if (elsewhere.isPresent()) {
            return new MissingTable(name, Instead.OTHER_SCHEMA, elsewhere.get().schema());
        }
        String bare = bare(name);
        Optional<String> alike = catalog.tables().stream()
                .map(BaseTable::name)
                .filter(other -> bare(other).equals(bare)
                        && model.tables().stream()
                                .noneMatch(known -> known.name().equalsIgnoreCase(other)))
                .findFirst();
        return alike.map(other -> new MissingTable(name, Instead.OTHER_NAME, other))
                .orElseGet(() -> new MissingTable(name, Instead.NOTHING, ""));
    }

    /** A name without underscores and a plural's s. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replaceFirst("s$", "");
    }

    private static Optional<Fault> columns(TableContract contract, BaseTable table) {
        Set<String> expected = new TreeSet<>(
                contract.columns().stream().map(column -> folded(column.name())).toList());
        Set<String> actual = new TreeSet<>(
                table.columns().stream().map(column -> folded(column.name())).toList());
        boolean right = contract.furtherColumns() ? actual.containsAll(expected) : actual.equals(expected);
        return right
                ? Optional.empty()
                : Optional.of(new ModelFault.TableColumns(
                        contract.name(),
                        expected(contract),
                        table.columns().stream().map(ShapeCheck::column).toList(),
                        contract.furtherColumns()));
    }

    private static Optional<Fault> types(TableContract contract, BaseTable table) {
        List<TableColumn> actual = contract.columns().stream()
                .map(column -> table.column(column.name()).orElseThrow())
                .toList();
        List<Integer> wrong = IntStream.range(0, actual.size())
                .filter(i -> !TypeFit.fits(
                        Contract.Types.FAMILY,
                        new SqlType(contract.columns().get(i).type()),
                        actual.get(i).type()))
                .boxed()
                .toList();
        List<Integer> computed = IntStream.range(0, actual.size())
                .filter(i -> actual.get(i).generated())
                .boxed()
                .toList();
        return wrong.isEmpty() && computed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelFault.TableTypes(
                        contract.name(),
                        expected(contract),
                        actual.stream().map(ShapeCheck::column).toList(),
                        wrong,
                        computed));
    }

    private static Optional<ModelFault.PrimaryKey> key(TableContract contract, BaseTable table) {
        Set<String> expected = folded(contract.primaryKey());
        return expected.isEmpty() || expected.equals(folded(table.primaryKey()))
                ? Optional.empty()
                : Optional.of(new ModelFault.PrimaryKey(contract.name(), contract.primaryKey(), table.primaryKey()));
    }

    /** The types of the contract's columns, by table and column in lower case. */
    static Map<String, Map<String, SqlType>> types(Model model) {
        Map<String, Map<String, SqlType>> types = new TreeMap<>();
        for (TableContract table : model.tables()) {
            Map<String, SqlType> columns = new TreeMap<>();
            table.columns().forEach(column -> columns.put(folded(column.name()), new SqlType(column.type())));
            types.put(folded(table.name()), columns);
        }
        return types;
    }

    private static List<Column> expected(TableContract contract) {
        return contract.columns().stream().map(ShapeCheck::column).toList();
    }

    private static Column column(ModelColumn column) {
        return Column.of(column.name(), column.type());
    }

    private static Column column(TableColumn column) {
        return new Column(column.name(), column.type());
    }

    private static Set<String> folded(List<String> names) {
        return new TreeSet<>(names.stream().map(ShapeCheck::folded).toList());
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
