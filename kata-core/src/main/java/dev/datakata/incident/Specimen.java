package dev.datakata.incident;

import dev.datakata.content.Situation;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.ScriptException;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A situation's database as data, to be made as often as it is needed.
 *
 * @param situation what it is
 * @param types the statements that create what its tables need
 * @param tables its tables with their rows
 */
public record Specimen(Situation situation, List<String> types, List<TableRows> tables) {
    public Specimen {
        types = List.copyOf(types);
        tables = List.copyOf(tables);
    }

    /** The database, without keys and constraints, whatever the situation: nothing but the data tells one from another. */
    public Database database(Engine engine) {
        Database database = engine.database();
        List<String> statements = new ArrayList<>(types);
        tables.forEach(table -> statements.add(Datasets.definition(table.table())));
        try {
            database.run(new SourceFile("schema.sql", String.join(";\n", statements)));
        } catch (ScriptException e) {
            database.close();
            throw new ReferenceException(situation.at(), e.reason());
        }
        if (!TableRows.insertLoosely(tables, database)) {
            database.close();
            throw new ReferenceException(situation.at(), "its rows do not go in again");
        }
        return database;
    }
}
