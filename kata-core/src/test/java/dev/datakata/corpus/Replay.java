package dev.datakata.corpus;

import dev.datakata.content.Query;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.ScriptException;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds a counterexample's database from what is printed of it, with the kata's own schema, and runs both queries on it. */
final class Replay {
    private final Engine engine;

    Replay(Engine engine) {
        this.engine = engine;
    }

    /** Whether the schema takes the rows as they are printed, and the two queries' rows differ there. */
    boolean differs(Query query, Counterexample counterexample, SourceFile answer) {
        try (Database database = engine.database()) {
            database.run(query.schema());
            try (Session session = database.session()) {
                for (Map.Entry<String, TextTable> table :
                        counterexample.tables().entrySet()) {
                    if (!insert(table.getKey(), table.getValue(), session)) {
                        return false;
                    }
                }
                List<String> expected = rows(query.reference(), session);
                List<String> actual = rows(answer, session);
                return !actual.equals(expected);
            }
        } catch (ScriptException e) {
            throw new IllegalStateException("it ran when the kata was made ready", e);
        }
    }

    private static boolean insert(String name, TextTable table, Session session) {
        String quoted = List.of(name.split("\\.")).stream()
                .map(part -> '"' + part + '"')
                .collect(Collectors.joining("."));
        String columns = table.columns().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", "));
        List<List<String>> waiting = new ArrayList<>(table.rows());
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            // a row that refers to a later one of its own table waits for it
            progress = waiting.removeIf(row -> {
                String values = row.stream()
                        .map(cell -> cell == null ? "NULL" : "'" + cell.replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
                return session.execute("INSERT INTO " + quoted + " (" + columns + ") VALUES (" + values + ")")
                        instanceof Outcome.Done;
            });
        }
        return waiting.isEmpty();
    }

    /** Sorted, so that only other rows are a difference. */
    private static List<String> rows(SourceFile query, Session session) {
        String statement = Script.of(query.text()).statements().get(0).text();
        Outcome outcome = session.query(statement, 100_000);
        return outcome instanceof Outcome.Rows rows
                ? rows.table().rows().stream()
                        .map(row -> row.values().toString())
                        .sorted(Comparator.naturalOrder())
                        .toList()
                : List.of(outcome.toString());
    }
}
