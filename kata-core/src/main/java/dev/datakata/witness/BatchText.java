package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.engine.Catalog.BaseTable;
import dev.datakata.engine.Catalog.View;
import dev.datakata.reference.TableRows;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.name.QualifiedNames;
import dev.datakata.sql.name.TableUse;
import dev.datakata.sql.name.TableUses;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the one statement that runs a query on many databases. Each table that the query names, itself or through a view, becomes a
 * CTE over the rows of one database; so does each view.
 */
final class BatchText {
    /** The table that holds the numbers of all databases: sooner planned than a choice of them. */
    private static final String ALL = "main.datakata_numbers";

    /** Stands in a kept text where a condition on the databases may follow. */
    private static final String OF_RANGE = " /* datakata_range */";

    /** Words beside which a table may be read that {@link TableUses} does not see. */
    private static final Set<String> HIDE_TABLES = Set.of(
            "PIVOT",
            "PIVOT_WIDER",
            "PIVOT_LONGER",
            "UNPIVOT",
            "RECURSIVE",
            "WHEN",
            "QUERY",
            "QUERY_TABLE",
            "TABLE",
            "SUMMARIZE",
            "DESCRIBE",
            "SHOW");

    /** Texts that are kept: the reference is asked for again with every answer, an answer with every step of shrinking. */
    private static final int KEPT = 64;

    private final Catalog catalog;
    private final boolean macros;
    private final Map<String, Optional<String>> kept = new Latest<>(KEPT);

    /**
     * @param catalog the kata's tables and views
     * @param macros whether the schema may have macros
     */
    BatchText(Catalog catalog, boolean macros) {
        this.catalog = catalog;
        this.macros = macros;
    }

    /** The name of the table, in schema {@code main}, that holds a table's rows of all databases. */
    String store(BaseTable table) {
        return "datakata_rows_" + catalog.tables().indexOf(table);
    }

    /**
     * What a view selects.
     *
     * @param columns its own names of the columns, with parentheses; empty if it has none
     */
    private record ViewBody(View view, String columns, String query) {}

    /**
     * The statement for all databases; its first column is the database's number. Empty where a name cannot be replaced for certain.
     */
    Optional<String> text(ParsedSql query) {
        return text(query, ALL, "");
    }

    /** The statement for the databases from number {@code first} to {@code last}. */
    Optional<String> text(ParsedSql query, int first, int last) {
        String range = " BETWEEN " + first + " AND " + last;
        // the tables say it as well: a recursion computes on rows of others before it leaves them out
        return text(query, "(SELECT vid FROM " + ALL + " WHERE vid" + range + ")", " AND datakata_vid" + range);
    }

    private Optional<String> text(ParsedSql query, String numbers, String ofRange) {
        return kept.computeIfAbsent(query.text(), text -> lateral(query))
                .map(lateral -> "SELECT v.vid, q.* FROM " + numbers + " AS v, LATERAL ("
                        + lateral.replace(OF_RANGE, ofRange) + ") AS q");
    }

    /** What runs the query on database {@code v.vid}. */
    private Optional<String> lateral(ParsedSql query) {
        Map<String, ViewBody> views = new LinkedHashMap<>();
        List<TableUse> uses = new ArrayList<>();
        if (!collect(query, uses, views)) {
            return Optional.empty();
        }
        Map<String, String> renamed = new HashMap<>();
        List<String> ctes = new ArrayList<>();
        for (BaseTable table : catalog.tables()) {
            define(table.schema(), table.name(), "datakata_" + store(table), uses, renamed)
                    .forEach(name -> ctes.add(name + " AS (" + rows(table) + ")"));
        }
        int number = 0;
        for (ViewBody body : views.values()) {
            Optional<String> text = rewritten(body.query(), renamed);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            define(body.view().schema(), body.view().name(), "datakata_view_" + number++, uses, renamed)
                    .forEach(name -> ctes.add(name + body.columns() + " AS (" + text.get() + "\n)"));
        }
        return rewritten(query.text(), renamed)
                .map(sql -> ctes.isEmpty()
                        ? sql + "\n"
                        : "WITH " + String.join(", ", ctes) + " SELECT * FROM (" + sql + "\n) AS datakata_result");
    }

    /** The tables that a query reads, itself or through views; empty where that cannot be said for certain. */
    Optional<Set<BaseTable>> tables(ParsedSql query) {
        List<TableUse> uses = new ArrayList<>();
        Map<String, ViewBody> views = new LinkedHashMap<>();
        if (!collect(query, uses, views)) {
            return Optional.empty();
        }
        Set<BaseTable> tables = new LinkedHashSet<>();
        for (TableUse use : uses) {
            String schema = use.schema().orElse("main");
            Optional<BaseTable> table = catalog.table(schema, use.name());
            table.ifPresent(tables::add);
            if (table.isEmpty() && !views.containsKey(schema + "." + use.name())) {
                return Optional.empty();
            }
        }
        return Optional.of(tables);
    }

    /**
     * Whether the tables that a query reads are all among its {@link #tables}. They may not be where something reads a table without naming it, where the name
     * stands in a string, and where words alone do not tell how far a FROM or a WITH reaches.
     */
    boolean namesAllItReads(ParsedSql query) {
        return !macros
                && catalog.views().isEmpty()
                && query.tokens().complete()
                && query.tokens().tokens().stream().noneMatch(this::mayHideTable);
    }

    private boolean mayHideTable(SqlToken token) {
        if (token.isName()) {
            String name = token.name().toUpperCase(Locale.ROOT);
            return HIDE_TABLES.contains(name);
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        return token.kind() == TokenKind.TEXT
                && catalog.tables().stream()
                        .anyMatch(table -> text.contains(table.name().toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> rewritten(String query, Map<String, String> renamed) {
        return renamed.isEmpty() ? Optional.of(query) : QualifiedNames.rewrite(query, renamed);
    }

    /** Collects what a query names; views come after those that they name. False where that cannot be said. */
    private boolean collect(ParsedSql query, List<TableUse> uses, Map<String, ViewBody> views) {
        List<TableUse> own = TableUses.of(query);
        uses.addAll(own);
        for (TableUse use : own) {
            if (use.catalog().isPresent()) {
                return false;
            }
            String schema = use.schema().orElse("main");
            for (View view : catalog.views()) {
                String key = key(view.schema(), view.name());
                if (!key.equals(schema + "." + use.name()) || views.containsKey(key)) {
                    continue;
                }
                Optional<ViewBody> body = body(view);
                if (body.isEmpty() || !collect(new SqlReader().read(body.get().query()), uses, views)) {
                    return false;
                }
                views.putIfAbsent(key, body.get());
            }
        }
        return true;
    }

    private static Optional<ViewBody> body(View view) {
        SqlTokens text = SqlTokens.of(view.sql());
        List<SqlToken> tokens = text.tokens();
        for (int i = 0; text.complete() && i < tokens.size(); i++) {
            if (tokens.get(i).is("AS") && tokens.get(i).depth() == 0) {
                String head = view.sql().substring(0, tokens.get(i).span().start());
                Optional<SqlToken> open = tokens.subList(0, i).stream()
                        .filter(token -> token.isSymbol("("))
                        .findFirst();
                String query =
                        view.sql().substring(tokens.get(i).span().end()).strip().replaceFirst(";$", "");
                return Optional.of(new ViewBody(
                        view,
                        open.map(token -> head.substring(token.span().start()).strip())
                                .orElse(""),
                        query));
            }
        }
        return Optional.empty();
    }

    /** The names under which CTEs have to stand for a table or view: its bare one, and {@code name} for its qualified one. */
    private static List<String> define(
            String schema, String bare, String name, List<TableUse> uses, Map<String, String> renamed) {
        String lower = bare.toLowerCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        if (schema.equalsIgnoreCase("main")
                && uses.stream()
                        .anyMatch(use -> use.schema().isEmpty() && use.name().equals(lower))) {
            names.add(Names.quoted(bare));
        }
        String key = key(schema, bare);
        if (uses.stream().anyMatch(use -> (use.schema().orElse("") + "." + use.name()).equals(key))) {
            renamed.put(key, name);
            names.add(name);
        }
        return names;
    }

    private static String key(String schema, String name) {
        return (schema + "." + name).toLowerCase(Locale.ROOT);
    }

    private String rows(BaseTable table) {
        return "SELECT " + allColumns(table) + " FROM main." + store(table) + " WHERE datakata_vid = v.vid" + OF_RANGE;
    }

    /** A FROM item with the rows of all databases: the number, then all columns. */
    String everyRow(BaseTable table) {
        return "(SELECT datakata_vid, " + allColumns(table) + " FROM main." + store(table) + ")";
    }

    private static String allColumns(BaseTable table) {
        return table.columns().stream()
                .map(column -> column.generatedAs()
                                .map(expression -> expression + " AS ")
                                .orElse("")
                        + Names.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    /** The names, quoted, of the columns that are stored. */
    static String stored(BaseTable table) {
        return TableRows.insertable(table).stream()
                .map(column -> Names.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }
}
