package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.literal.Literal;
import dev.datakata.sql.literal.Literals;
import dev.datakata.sql.name.JoinPairs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What statements tell about the data that would tell them apart: their constants and the columns they compare with each other.
 *
 * @param literals the constants, each once
 * @param pairs the compared columns, each once
 */
record Clues(Set<Literal> literals, Set<JoinPairs.Pair> pairs) {
    /** The clues of several statements together. */
    static Clues of(List<String> statements, Schema schema) {
        Set<Literal> literals = new LinkedHashSet<>();
        Set<JoinPairs.Pair> pairs = new LinkedHashSet<>();
        SqlReader reader = new SqlReader();
        for (String statement : statements) {
            ParsedSql parsed = reader.read(statement);
            Literals.of(parsed, schema).stream()
                    .filter(literal -> literal.kind() != Literal.Kind.SETTING)
                    .forEach(literals::add);
            pairs.addAll(JoinPairs.of(parsed, schema));
        }
        return new Clues(literals, pairs);
    }

    /** Whether {@code other} knows something that this does not. */
    boolean learnsFrom(Clues other) {
        List<String> known = new ArrayList<>();
        literals.forEach(literal -> known.add(literal.value()));
        return !pairs.containsAll(other.pairs())
                || other.literals().stream().anyMatch(literal -> !known.contains(literal.value()));
    }

    /** The catalogue as the readers of statements take it. */
    static Schema schema(Catalog catalog) {
        return new Schema(catalog.tables().stream()
                .map(table -> new Schema.TableSchema(
                        table.schema(),
                        table.name(),
                        table.columns().stream()
                                .map(column -> new Schema.ColumnSchema(
                                        column.name(),
                                        Schema.Family.ofType(column.type().name()),
                                        column.nullable()))
                                .toList(),
                        keys(table)))
                .toList());
    }

    /** The primary key, and each UNIQUE whose columns are all NOT NULL: NULLs may occur more than once. */
    private static List<List<String>> keys(Catalog.BaseTable table) {
        List<List<String>> keys = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            keys.add(table.primaryKey());
        }
        table.uniqueKeys().stream()
                .filter(key -> key.stream()
                        .allMatch(name -> table.column(name)
                                .map(column -> !column.nullable())
                                .orElse(false)))
                .forEach(keys::add);
        return keys;
    }
}
