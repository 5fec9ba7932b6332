package dev.datakata.content.prompt;

import dev.datakata.content.Model;
import dev.datakata.content.Model.ModelColumn;
import dev.datakata.content.Model.Probe;
import dev.datakata.content.Model.ProbeGroup;
import dev.datakata.content.Model.TableContract;
import java.util.List;

/** The tables that an answer has to make, and what is tried on them, rendered from the contract that the checker enforces. */
final class ModelSection {
    private ModelSection() {}

    static void model(StringBuilder text, Model model) {
        text.append("\n## The tables\n");
        model.tables().forEach(table -> table(text, table));
        text.append("\nColumns may stand in any order, and any type of the same family is right: `SMALLINT` passes for")
                .append(" `BIGINT` as long as the rows fit, an `ENUM` for `VARCHAR`.\n");
        text.append("\n## The answer\n\n")
                .append(
                        "A script that makes these tables, empty, in the schema `main`. Rows of the kinds below are then tried, and the schema")
                .append(
                        " itself has to take or to refuse them. How it does is yours to choose: a key, a check, a reference, a type.\n\n")
                .append(
                        "Taken are `CREATE` (but no macros), `ALTER`, `DROP` and `COMMENT`. Further tables are taken too, such as one that holds the")
                .append(" allowed values, and `INSERT` to fill those.\n");
        text.append(
                "\n## What goes in\n\nThese rows have to go in, statement by statement. Everything else is tried on top of them.\n\n");
        Markup.fenced(text, Markup.lf(model.base().text()));
        text.append("\n## What is tried\n\nA NULL in each column that refuses it, and:\n");
        long hidden = 0;
        for (ProbeGroup group : model.groups()) {
            List<Probe> shown =
                    group.probes().stream().filter(probe -> !probe.hidden()).toList();
            hidden += group.probes().size() - shown.size();
            if (!shown.isEmpty()) {
                group(text, group, shown);
            }
        }
        if (hidden > 0) {
            text.append("\nAnd ")
                    .append(hidden == 1 ? "1 other that is" : hidden + " others that are")
                    .append(" not shown. They follow from the same words.\n");
        }
    }

    private static void table(StringBuilder text, TableContract table) {
        text.append("\n### ").append(Markup.code(table.name())).append("\n\n");
        if (!table.note().isEmpty()) {
            text.append(Markup.oneLine(table.note())).append("\n\n");
        }
        boolean notes =
                table.columns().stream().anyMatch(column -> !column.note().isEmpty());
        text.append(
                notes
                        ? "| column | type | NULL | note |\n|---|---|---|---|\n"
                        : "| column | type | NULL |\n|---|---|---|\n");
        for (ModelColumn column : table.columns()) {
            text.append("| ")
                    .append(Markup.cell(Markup.code(column.name())))
                    .append(" | ")
                    .append(Markup.cell(Markup.code(column.type())))
                    .append(column.nullable() ? " | allowed |" : " | refused |")
                    .append(notes ? " " + Markup.cell(Markup.oneLine(column.note())) + " |\n" : "\n");
        }
        if (!table.primaryKey().isEmpty()) {
            text.append("\nIts `PRIMARY KEY` is ")
                    .append(Markup.and(
                            table.primaryKey().stream().map(Markup::code).toList()))
                    .append(".\n");
        }
        text.append(
                table.furtherColumns()
                        ? "\nFurther columns are yours to add, as long as a row may leave them out.\n"
                        : "");
    }

    private static void group(StringBuilder text, ProbeGroup group, List<Probe> shown) {
        text.append("\n**").append(Markup.oneLine(group.name())).append(".**");
        text.append(group.says().isEmpty() ? "" : " " + Markup.oneLine(group.says()))
                .append("\n\n");
        for (Probe probe : shown) {
            text.append(probe.goesIn() ? "- goes in: " : "- is refused: ")
                    .append(Markup.oneLine(probe.what()))
                    .append("\n");
        }
    }
}
