package dev.datakata.reference;

import dev.datakata.content.Dataset;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.ScriptException;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlTokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes databases from a kata's schema and data. */
public final class Datasets {
    private final Engine engine;
    private final SourceFile schema;
    private @Nullable List<String> looseStatements;
    private @Nullable Catalog catalog;

    /** For one schema on one engine. */
    public Datasets(Engine engine, SourceFile schema) {
        this.engine = engine;
        this.schema = schema;
    }

    /** The schema's tables and views. Reading them takes longer than most queries, so they are read once. */
    public Catalog catalog() {
        Catalog known = catalog;
        if (known == null) {
            try (Database empty = empty()) {
                known = empty.catalog();
            }
            catalog = known;
        }
        return known;
    }

    /** A database with the schema and no rows. */
    public Database empty() {
        Database database = engine.database();
        try {
            database.run(schema);
            return database;
        } catch (ScriptException e) {
            database.close();
            throw broken(e);
        }
    }

    /**
     * A database with the schema and the dataset's rows.
     *
     * <p>DuckDB looks a foreign key to the same table up in what earlier statements inserted, so an INSERT that brings parent and
     * child together is refused. The rows are valid all the same: they are taken in without keys, and then row by row.
     */
    public Database filled(Dataset dataset) {
        Database database = empty();
        try {
            fill(database, dataset);
            return database;
        } catch (ScriptException e) {
            database.close();
            return rowByRow(dataset, e);
        }
    }

    private void fill(Database database, Dataset dataset) throws ScriptException {
        for (SourceFile csv : parentsFirst(dataset.csv())) {
            database.loadCsv(stem(csv), csv);
        }
        if (dataset.script().isPresent()) {
            database.run(dataset.script().get());
        }
    }

    /** By the order in which the schema makes the tables: none can refer to a later one. */
    private List<SourceFile> parentsFirst(List<SourceFile> csv) {
        List<Catalog.BaseTable> tables = catalog().tables();
        return csv.stream()
                .sorted(Comparator.comparing(
                        file -> catalog().table(stem(file)).map(tables::indexOf).orElse(tables.size())))
                .toList();
    }

    /** All tables, in order of creation, with the rows that {@code database}, made here, has in order of insertion. */
    public List<TableRows> rows(Database database) {
        return TableRows.of(database, catalog().tables());
    }

    /**
     * The rows of small datasets that are known to be valid, as those are that a proof has made: one after the other in one database without keys.
     *
     * @throws ReferenceException if the tables do not take them
     */
    public List<List<TableRows>> rowsOf(List<Dataset> valid) {
        List<List<TableRows>> all = new ArrayList<>();
        if (valid.isEmpty()) {
            return all;
        }
        if (!canLoosen()) {
            for (Dataset dataset : valid) {
                try (Database filled = filled(dataset)) {
                    all.add(rows(filled));
                }
            }
            return all;
        }
        try (Database loose = loose();
                Session session = loose.session()) {
            for (Dataset dataset : valid) {
                fill(loose, dataset);
                List<TableRows> rows = rows(loose);
                TableRows.truncate(rows, session);
                all.add(rows);
            }
        } catch (ScriptException e) {
            throw broken(e);
        }
        return all;
    }

    /** @param refused why the rows were refused as they came */
    private Database rowByRow(Dataset dataset, ScriptException refused) {
        Database strict = empty();
        try (Database loose = loose()) {
            fill(loose, dataset);
            if (TableRows.insert(rows(loose), strict)) {
                return strict;
            }
        } catch (ScriptException e) {
            strict.close();
            // a child that comes before its parent is no mistake: what stops the rows without keys too is one
            throw broken(refused.reason().contains("foreign key") ? e : refused);
        }
        strict.close();
        throw broken(refused);
    }

    /**
     * A database with the schema's tables but without their keys, CHECKs and indexes, and no rows: it can be emptied and filled
     * again in a millisecond, takes rows in any order, and costs no memory for indexes. For rows that are known to be valid.
     */
    public Database loose() {
        if (!canLoosen()) {
            return empty();
        }
        Database loose = engine.database();
        try (Session session = loose.session()) {
            for (String statement : knownLooseStatements()) {
                if (!(session.execute(statement) instanceof Outcome.Done)) {
                    throw new IllegalStateException("it ran before: " + statement);
                }
            }
        }
        return loose;
    }

    /** Whether the schema may define macros: what a statement calls can read tables then. */
    public boolean mayHaveMacros() {
        return SqlTokens.of(schema.text()).tokens().stream().anyMatch(token -> token.isAny("MACRO", "FUNCTION"));
    }

    /** Whether the schema's tables can be made without their keys; else {@link #loose} is {@link #empty}. */
    public boolean canLoosen() {
        return !knownLooseStatements().isEmpty();
    }

    private List<String> knownLooseStatements() {
        List<String> known = looseStatements;
        if (known == null) {
            known = looseStatements();
            looseStatements = known;
        }
        return known;
    }

    /** What makes the tables without their keys, and everything else the schema creates; empty where that cannot be said. */
    private List<String> looseStatements() {
        List<String> before = new ArrayList<>();
        List<String> macros = new ArrayList<>();
        List<String> after = new ArrayList<>();
        try (Database any = engine.database();
                Session session = any.session()) {
            for (StatementText statement : Script.of(schema.text()).statements()) {
                switch (session.kind(statement.text())) {
                    case CREATE_TABLE, CREATE_TABLE_AS, CREATE_INDEX, ALTER, COMMENT_ON, INSERT -> {
                        // the catalogue tells what became of these
                    }
                    case CREATE_SCHEMA, CREATE_TYPE, CREATE_SEQUENCE -> before.add(statement.text());
                    case CREATE_MACRO -> macros.add(statement.text());
                    default -> after.add(statement.text());
                }
            }
        }
        List<String> tables =
                catalog().tables().stream().map(Datasets::definition).toList();
        // a computed column may call a macro, a macro may read a table
        return Stream.of(List.of(before, macros, tables, after), List.of(before, tables, macros, after))
                .map(parts -> parts.stream().flatMap(List::stream).toList())
                .filter(this::works)
                .findFirst()
                .orElse(List.of());
    }

    private boolean works(List<String> statements) {
        try (Database loose = engine.database();
                Session session = loose.session()) {
            return statements.stream().allMatch(sql -> session.execute(sql) instanceof Outcome.Done)
                    && catalog().tables().stream()
                            .allMatch(table -> session.describe(
                                            "SELECT * FROM " + quoted(table.schema()) + "." + quoted(table.name()))
                                    .isPresent());
        }
    }

    /** The statement that makes a table by its columns' names, types and collations alone. */
    public static String definition(Catalog.BaseTable table) {
        return table.columns().stream()
                .map(column -> quoted(column.name()) + " " + column.type().name()
                        + column.collation().map(name -> " COLLATE " + name).orElse("")
                        + column.generatedAs()
                                .map(expression -> " GENERATED ALWAYS AS (" + expression + ")")
                                .orElse(""))
                .collect(Collectors.joining(
                        ", ", "CREATE TABLE " + quoted(table.schema()) + "." + quoted(table.name()) + " (", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String stem(SourceFile csv) {
        return String.valueOf(Path.of(csv.name()).getFileName()).replaceFirst("\\.csv$", "");
    }

    private static ReferenceException broken(ScriptException e) {
        return new ReferenceException(
                e.file().name() + ":" + e.file().position(e.at().start()).line(), e.reason());
    }
}
