package dev.datakata.content.prompt;

import dev.datakata.content.Contract;
import dev.datakata.content.Contract.AnyOrder;
import dev.datakata.content.Contract.ContractColumn;
import dev.datakata.content.Contract.KeyOrder;
import dev.datakata.content.Contract.OrderKey;
import dev.datakata.content.Contract.ReferenceOrder;
import dev.datakata.content.Rules;
import dev.datakata.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a result has to look like, rendered from the contract that the checker enforces. */
final class ResultSection {
    private ResultSection() {}

    static void result(StringBuilder text, Contract contract, Optional<List<Column>> reference) {
        List<ContractColumn> columns = contract.columns()
                .map(given -> withTypes(given, reference))
                .or(() -> reference.map(ResultSection::fromReference))
                .orElse(List.of());
        text.append("\n## The result\n");
        if (columns.isEmpty()) {
            text.append("\nThe columns are those that the task names, in that order.\n");
        } else {
            boolean notes = columns.stream().anyMatch(column -> !column.note().isEmpty());
            text.append(notes ? "\n| column | type | note |\n|---|---|---|\n" : "\n| column | type |\n|---|---|\n");
            for (ContractColumn column : columns) {
                text.append("| ")
                        .append(Markup.cell(Markup.code(column.name())))
                        .append(" | ");
                text.append(column.type()
                                .map(type -> Markup.cell(Markup.code(type)))
                                .orElse("any"))
                        .append(" |");
                text.append(notes ? " " + Markup.cell(Markup.oneLine(column.note())) + " |\n" : "\n");
            }
        }
        List<String> sentences = new ArrayList<>();
        switch (contract.names()) {
            case CASE_INSENSITIVE -> {}
            case EXACT -> sentences.add("Column names must match exactly, upper and lower case included.");
            case IGNORE -> sentences.add("Name the columns as you like: they are compared by position.");
        }
        switch (contract.types()) {
            case FAMILY -> {}
            case EXACT -> sentences.add("Types must match exactly: another type of the same family is refused.");
            case COMPARABLE ->
                sentences.add(
                        "Any numeric type passes for any other, and a timestamp at midnight passes for its date.");
        }
        if (contract.order() instanceof KeyOrder order) {
            sentences.add(sorted(order.keys()));
        } else if (contract.order() instanceof ReferenceOrder) {
            sentences.add("If the task asks for an order, sort the rows so; rows that tie may stand in any order.");
        } else if (contract.order() instanceof AnyOrder) {
            sentences.add("The rows may come in any order.");
        }
        if (!contract.key().isEmpty()) {
            sentences.add("A row is identified by "
                    + Markup.and(contract.key().stream().map(Markup::code).toList()) + ".");
        }
        contract.tolerance()
                .ifPresent(tolerance -> sentences.add("Floating-point values may differ by " + Markup.number(tolerance)
                        + ", or by that share of the larger value where it is above 1."));
        text.append("\n").append(String.join("\n", sentences)).append("\n");
    }

    private static List<ContractColumn> withTypes(List<ContractColumn> columns, Optional<List<Column>> reference) {
        if (reference.isEmpty() || reference.get().size() != columns.size()) {
            return columns;
        }
        List<ContractColumn> typed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ContractColumn column = columns.get(i);
            String type = column.type().orElse(reference.get().get(i).type().name());
            typed.add(new ContractColumn(column.name(), Optional.of(type), column.note()));
        }
        return typed;
    }

    private static List<ContractColumn> fromReference(List<Column> columns) {
        return columns.stream()
                .map(column -> new ContractColumn(
                        column.name(), Optional.of(column.type().name()), ""))
                .toList();
    }

    private static String sorted(List<OrderKey> keys) {
        String list = keys.stream()
                .map(key -> Markup.code(key.column())
                        + (key.descending() ? " descending" : " ascending")
                        + key.nullsFirst()
                                .map(first -> first ? " (NULLs first)" : " (NULLs last)")
                                .orElse(""))
                .collect(Collectors.joining(", then by "));
        boolean defaultNulls = keys.stream().anyMatch(key -> key.nullsFirst().isEmpty());
        return "Sort the rows by " + list + "."
                + (defaultNulls
                        ? " NULLs, if there are any, come last" + (allDefault(keys) ? "" : " unless said otherwise")
                                + "."
                        : "")
                + " Rows that tie may stand in any order.";
    }

    private static boolean allDefault(List<OrderKey> keys) {
        return keys.stream().allMatch(key -> key.nullsFirst().isEmpty());
    }

    static void rules(StringBuilder text, Rules rules) {
        if (rules.forbid().isEmpty() && rules.require().isEmpty()) {
            return;
        }
        text.append("\n## Rules\n\nThey are looked at once the result is right.\n\n");
        rules.forbid()
                .forEach(rule ->
                        text.append("- not allowed: ").append(Markup.code(rule)).append("\n"));
        rules.require()
                .forEach(rule ->
                        text.append("- required: ").append(Markup.code(rule)).append("\n"));
    }
}
