package dev.datakata.check.model;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.TableRows;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a script leaves and that can decide over a row. Two scripts that leave equal ones take and refuse the same rows.
 *
 * @param catalog its tables with their columns and constraints, and its views
 * @param others indexes and sequences, as the engine writes them
 * @param rows the rows of each table of the catalogue
 */
public record Made(Catalog catalog, List<Row> others, List<List<Row>> rows) {
    private static final List<String> OTHERS = List.of(
            "SELECT table_name, is_unique, sql FROM system.main.duckdb_indexes() WHERE database_name = current_database() ORDER BY ALL",
            "SELECT sequence_name, sql FROM system.main.duckdb_sequences() WHERE database_name = current_database() ORDER BY ALL");

    public Made {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    /** What a script leaves in an empty database; empty if it cannot be taken or fails. */
    public static Optional<Made> by(SourceFile script, Engine engine) {
        try (Database database = engine.database()) {
            if (ModelScript.run(script, database).isPresent()) {
                return Optional.empty();
            }
            List<Row> others = new ArrayList<>();
            try (Session session = database.session()) {
                for (String query : OTHERS) {
                    if (!(session.query(query, Integer.MAX_VALUE) instanceof Outcome.Rows read)) {
                        return Optional.empty();
                    }
                    others.addAll(read.table().rows());
                }
            }
            return Optional.of(new Made(
                    database.catalog(),
                    others,
                    TableRows.of(database).stream().map(TableRows::rows).toList()));
        }
    }
}
