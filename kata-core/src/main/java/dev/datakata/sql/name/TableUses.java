package dev.datakata.sql.name;

import dev.datakata.source.Span;
import dev.datakata.sql.ParsedSql;
import java.util.List;

/** Which tables a statement names, and where. Read from the tokens, so that it also works where JSQLParser does not. */
public final class TableUses {
    private TableUses() {}

    /** The tables in the order of the text, as often as they are named. */
    public static List<TableUse> of(ParsedSql sql) {
        return TableScan.of(sql.tokens());
    }

    /** The commas in FROM that join two tables or subqueries the old way; those before LATERAL and table functions are none. */
    public static List<Span> commaJoins(ParsedSql sql) {
        return TableScan.commaJoins(sql.tokens());
    }
}
