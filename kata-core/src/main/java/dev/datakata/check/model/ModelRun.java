package dev.datakata.check.model;

import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.ForeignKey;
import dev.datakata.engine.Catalog.TableColumn;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer to a model makes, column by column, without a judgement. */
public final class ModelRun {
    private static final List<Column> COLUMNS = List.of(
            Column.of("table", "VARCHAR"),
            Column.of("column", "VARCHAR"),
            Column.of("type", "VARCHAR"),
            Column.of("null", "VARCHAR"),
            Column.of("keys", "VARCHAR"));

    private ModelRun() {}

    /** Runs an answer on an empty database and lists the tables it leaves, its own among them. */
    public static AnswerRun of(Engine engine, SourceFile answer, Runnable ready) {
        try (Database database = engine.database()) {
            ready.run();
            Optional<Fault> fault = ModelScript.run(answer, database);
            if (fault.isPresent()) {
                return AnswerRun.stopped(Verdict.Failed.of(fault.get()));
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (BaseTable table : database.catalog().tables()) {
                for (TableColumn column : table.columns()) {
                    rows.add(List.of(
                            table.schema().equals("main") ? table.name() : table.schema() + "." + table.name(),
                            column.name(),
                            column.type().name(),
                            column.nullable() ? "allowed" : "refused",
                            keys(table, column.name())));
                }
            }
            return new AnswerRun(
                    Optional.of(new TextTable(COLUMNS, rows)), true, Optional.empty(), Map.of(), Optional.empty());
        }
    }

    private static String keys(BaseTable table, String column) {
        List<String> keys = new ArrayList<>();
        if (table.primaryKey().contains(column)) {
            keys.add("primary");
        }
        if (table.uniqueKeys().stream().anyMatch(key -> key.contains(column))) {
            keys.add("unique");
        }
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column)) {
                keys.add("to " + key.referencedTable());
            }
        }
        return String.join(", ", keys);
    }
}
