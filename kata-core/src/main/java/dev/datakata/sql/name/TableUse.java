package dev.datakata.sql.name;

import dev.datakata.source.Span;
import java.util.Optional;

/**
 * A table that a statement reads or writes by name; names of CTEs are none.
 *
 * @param catalog the catalogue before the schema, lower case without quotes
 * @param schema the schema, lower case without quotes
 * @param name the table, lower case without quotes
 * @param alias the alias after it, lower case without quotes
 * @param span the qualified name in the text, without the alias
 */
public record TableUse(
        Optional<String> catalog, Optional<String> schema, String name, Optional<String> alias, Span span) {}
