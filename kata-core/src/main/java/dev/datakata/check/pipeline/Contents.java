package dev.datakata.check.pipeline;

import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of some tables at one moment. */
final class Contents {
    /** More rows than this are not read: katas have few, and a table that has grown so far is wrong anyway. */
    private static final long MOST_ROWS = 200_000;

    private final Map<TableName, Outcome> tables = new LinkedHashMap<>();

    private Contents() {}

    static Contents of(Database database, List<TableName> names) {
        Contents contents = new Contents();
        try (Session session = database.session()) {
            for (TableName name : names) {
                contents.tables.put(name, session.query("SELECT * FROM " + name.quoted(), MOST_ROWS));
            }
        }
        return contents;
    }

    /** A table's columns and rows; empty where it is not there, or cannot be read. */
    Optional<Table> table(TableName name) {
        return tables.get(name) instanceof Outcome.Rows rows ? Optional.of(rows.table()) : Optional.empty();
    }

    /** Whether all rows of a table were read. */
    boolean complete(TableName name) {
        return tables.get(name) instanceof Outcome.Rows rows && rows.complete();
    }

    /** A limit that was met while reading. */
    Optional<Outcome> limit() {
        return tables.values().stream()
                .filter(outcome -> outcome instanceof Outcome.LimitReached || outcome instanceof Outcome.TimedOut)
                .findFirst();
    }
}
