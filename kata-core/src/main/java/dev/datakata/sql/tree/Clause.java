package dev.datakata.sql.tree;

/** The clause of a query block that a place belongs to, however deep in it. */
public enum Clause {
    SELECT_LIST,
    DISTINCT_ON,
    FROM,
    JOIN_ON,
    WHERE,
    GROUP_BY,
    HAVING,
    QUALIFY,
    WINDOW,
    ORDER_BY,
    LIMIT,
    OFFSET,
    VALUES,
    /** A value that INSERT or UPDATE writes. */
    ASSIGNMENT
}
