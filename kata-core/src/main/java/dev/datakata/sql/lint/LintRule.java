package dev.datakata.sql.lint;

import dev.datakata.sql.ParsedSql;

/** A construct that can be found in a text without running it. */
public interface LintRule {
    /** The id in {@code kata.yaml}, with its argument: {@code select-star}, {@code uses-table:orders}. */
    String id();

    /** What it looks for, as a noun phrase that fits after "uses": {@code SELECT *}. */
    String summary();

    /** The first place where it matches. */
    Match firstMatch(ParsedSql sql);
}
