package dev.datakata.content.pack;

import dev.datakata.content.Contract;
import dev.datakata.content.Contract.AnyOrder;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Contract.Order;
import dev.datakata.content.Contract.OrderKey;
import dev.datakata.content.Contract.ReferenceOrder;
import dev.datakata.content.yaml.Spelling;
import dev.datakata.content.yaml.YamlList;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.content.yaml.YamlValue;
import dev.datakata.table.SqlType;
import dev.datakata.table.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads the key {@code contract}, for every kind whose answer has a result. */
final class ContractReader {
    private static final String FROM_REFERENCE = "from-reference";
    private static final List<String> KEYS = List.of("columns", "order", "key", "names", "types", "tolerance");
    private static final List<String> COLUMN_KEYS = List.of("name", "type", "note");
    private static final List<String> ORDER_KEYS = List.of("column", "direction", "nulls");
    /** What makes a list or an array of a type. */
    private static final Pattern BRACKETS = Pattern.compile("(\\s*\\[\\d*])+$");

    private static final Pattern SQL_DIRECTION = Pattern.compile("(?i).*\\s(asc|desc|first|last)\\s*");

    private enum Direction {
        ASC,
        DESC
    }

    private enum Nulls {
        FIRST,
        LAST
    }

    private ContractReader() {}

    /** The contract of {@code kata}; both columns and order come from the reference where it has none. */
    static Contract read(YamlMap kata) {
        Optional<YamlMap> given = kata.map("contract");
        if (given.isEmpty()) {
            return new Contract(
                    Optional.empty(),
                    new ReferenceOrder(),
                    List.of(),
                    Contract.Names.CASE_INSENSITIVE,
                    Contract.Types.FAMILY,
                    OptionalDouble.empty());
        }
        YamlMap contract = given.get();
        contract.unknownKeys("of a contract", KEYS);
        Contract.Names names = contract.word("names", Contract.Names.class).orElse(Contract.Names.CASE_INSENSITIVE);
        Contract.Types types = contract.word("types", Contract.Types.class).orElse(Contract.Types.FAMILY);
        Optional<List<ContractColumn>> columns = columns(contract);
        KnownColumns known = new KnownColumns(columns, names);
        Order order = order(contract, known);
        List<String> key = new ArrayList<>();
        for (YamlText column : contract.texts("key")) {
            known.check(contract, column);
            key.add(column.text());
        }
        return new Contract(columns, order, key, names, types, contract.number("tolerance"));
    }

    private static Optional<List<ContractColumn>> columns(YamlMap contract) {
        Optional<YamlValue> given = contract.value("columns");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!(given.get() instanceof YamlList list)) {
            fromReference(contract, "columns", given.get());
            return Optional.empty();
        }
        List<ContractColumn> columns = new ArrayList<>();
        for (YamlMap column : list.maps("a column")) {
            column.unknownKeys("of a column", COLUMN_KEYS);
            Optional<YamlText> name = column.text("name");
            Optional<YamlText> type = column.optionalText("type");
            type.ifPresent(text -> checkType(column, text));
            String note =
                    column.optionalText("note").map(YamlText::text).orElse("").strip();
            name.ifPresent(text -> columns.add(new ContractColumn(text.text(), type.map(YamlText::text), note)));
        }
        if (list.values().isEmpty()) {
            contract.problem(
                    list.line(), "a result has one column or more; leave 'columns' out to take the reference's");
        }
        return Optional.of(columns);
    }

    /** Notes a type of {@code column} that no answer could ever have. */
    static void checkType(YamlMap column, YamlText type) {
        String element = BRACKETS.matcher(type.text().strip()).replaceFirst("");
        if (new SqlType(element).family() == TypeFamily.OTHER) {
            column.problem(
                    type.line(), "'" + type.text() + "' is no type of DuckDB that a contract can name, such as BIGINT");
        }
    }

    private static Order order(YamlMap contract, KnownColumns known) {
        Optional<YamlValue> given = contract.value("order");
        if (given.isEmpty()) {
            return new AnyOrder();
        }
        if (!(given.get() instanceof YamlList list)) {
            fromReference(contract, "order", given.get());
            return new ReferenceOrder();
        }
        List<OrderKey> keys = new ArrayList<>();
        for (YamlValue element : list.values()) {
            if (element instanceof YamlText column) {
                known.check(contract, column);
                keys.add(new OrderKey(column.text(), false, Optional.empty()));
            } else if (element instanceof YamlMap map) {
                map.unknownKeys("of an order", ORDER_KEYS);
                boolean descending = map.word("direction", Direction.class)
                        .filter(Direction.DESC::equals)
                        .isPresent();
                Optional<Boolean> nullsFirst = map.word("nulls", Nulls.class).map(Nulls.FIRST::equals);
                map.text("column").ifPresent(column -> {
                    known.check(contract, column);
                    keys.add(new OrderKey(column.text(), descending, nullsFirst));
                });
            } else {
                contract.problem(
                        element.line(),
                        "an element of 'order' has to be a column's name or a map, found " + element.noun());
            }
        }
        return keys.isEmpty() ? new AnyOrder() : new KeyOrder(keys);
    }

    private static void fromReference(YamlMap contract, String key, YamlValue value) {
        boolean right = value instanceof YamlText text && text.text().equals(FROM_REFERENCE);
        if (!right) {
            String found = value instanceof YamlText text ? "'" + text.text() + "'" : value.noun();
            contract.problem(value.line(), "'" + key + "' has to be a list or " + FROM_REFERENCE + ", found " + found);
        }
    }

    /** The columns that order and key may name; any where the reference decides. */
    private record KnownColumns(Optional<List<ContractColumn>> columns, Contract.Names names) {
        void check(YamlMap contract, YamlText column) {
            if (columns.isEmpty()) {
                return;
            }
            List<String> known =
                    columns.get().stream().map(ContractColumn::name).toList();
            boolean there = known.stream()
                    .anyMatch(name -> names == Contract.Names.EXACT
                            ? name.equals(column.text())
                            : name.equalsIgnoreCase(column.text()));
            if (!there) {
                String advice = SQL_DIRECTION.matcher(column.text()).matches()
                        ? "; a direction is written {column: name, direction: desc, nulls: last}"
                        : Spelling.advice(column.text(), known);
                contract.problem(column.line(), "the contract has no column '" + column.text() + "'" + advice);
            }
        }
    }
}
