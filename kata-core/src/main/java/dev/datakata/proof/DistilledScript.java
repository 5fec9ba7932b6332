package dev.datakata.proof;

import dev.datakata.reference.TableRows;
import dev.datakata.table.Row;
import dev.datakata.table.TextTable;
import dev.datakata.witness.Instance;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generated database as an SQL script that any reader can follow. */
final class DistilledScript {
    private DistilledScript() {}

    /** INSERT statements for every table with rows; values are texts that the engine casts to the columns' types. */
    static String of(Instance instance) {
        StringBuilder script = new StringBuilder();
        for (TableRows table : instance.tables()) {
            if (table.rows().isEmpty()) {
                continue;
            }
            String columns = TableRows.insertable(table.table()).stream()
                    .map(column -> quoted(column.name()))
                    .collect(Collectors.joining(", "));
            script.append("INSERT INTO ")
                    .append(quoted(table.table().schema()))
                    .append('.')
                    .append(quoted(table.table().name()))
                    .append(" (")
                    .append(columns)
                    .append(") VALUES\n");
            script.append(table.rows().stream().map(DistilledScript::tuple).collect(Collectors.joining(",\n")));
            script.append(";\n");
        }
        return script.toString();
    }

    private static String tuple(Row row) {
        List<@Nullable String> texts = TextTable.texts(row);
        return texts.stream()
                .map(text -> text == null ? "NULL" : "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "    (", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
