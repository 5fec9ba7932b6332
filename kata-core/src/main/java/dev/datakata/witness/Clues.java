package dev.datakata.witness;

import dev.datakata.engine.Catalog;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.literal.Literal;
import dev.datakata.sql.literal.Literals;
import dev.datakata.sql.name.JoinPairs;
import dev.datakata.sql.name.TableUses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What statements tell about the data that would tell them apart: their constants and the columns they compare with each other.
 *
 * @param literals the constants, each once
 * @param pairs the columns compared for equality, each once
 * @param byOrder the columns compared by order, each once
 * @param concatenated the columns whose texts are put beside each other, each once
 * @param containing the columns of which the right one's text is looked for in the left one's, each once
 * @param coarsenings what a statement makes alike somewhere
 * @param uses how often the statement that names a table most often does so, by {@link TableLayout#name}
 */
record Clues(
        Set<Literal> literals,
        Set<JoinPairs.Pair> pairs,
        Set<JoinPairs.Pair> byOrder,
        Set<JoinPairs.Pair> concatenated,
        Set<JoinPairs.Pair> containing,
        Set<Coarsening> coarsenings,
        Map<String, Integer> uses) {
    /** Of fewer rows than these a LIMIT leaves some out often enough. */
    private static final int FEW_ROWS = 4;

    private static final int MANY_ROWS = 50;

    /** The clues of several statements together. */
    static Clues of(List<ParsedSql> statements, Schema schema) {
        Set<Literal> literals = new LinkedHashSet<>();
        Set<JoinPairs.Pair> pairs = new LinkedHashSet<>();
        Set<JoinPairs.Pair> byOrder = new LinkedHashSet<>();
        Set<JoinPairs.Pair> concatenated = new LinkedHashSet<>();
        Set<JoinPairs.Pair> containing = new LinkedHashSet<>();
        Set<Coarsening> coarsenings = EnumSet.noneOf(Coarsening.class);
        Map<String, Integer> uses = new HashMap<>();
        for (ParsedSql parsed : statements) {
            Literals.of(parsed, schema).stream()
                    .filter(literal -> literal.kind() != Literal.Kind.SETTING)
                    .forEach(literals::add);
            pairs.addAll(JoinPairs.of(parsed, schema));
            byOrder.addAll(JoinPairs.byOrder(parsed, schema));
            concatenated.addAll(JoinPairs.concatenated(parsed, schema));
            containing.addAll(JoinPairs.containing(parsed, schema));
            Map<String, Integer> own = new HashMap<>();
            TableUses.of(parsed)
                    .forEach(use ->
                            own.merge(TableLayout.name(use.schema().orElse("main"), use.name()), 1, Integer::sum));
            own.forEach((table, times) -> uses.merge(table, times, Math::max));
            coarsenings.addAll(Coarsening.of(parsed));
        }
        return new Clues(literals, pairs, byOrder, concatenated, containing, coarsenings, uses);
    }

    /** Both together. */
    Clues and(Clues other) {
        Set<Literal> all = new LinkedHashSet<>(other.literals());
        all.addAll(literals);
        Set<JoinPairs.Pair> allPairs = new LinkedHashSet<>(pairs);
        allPairs.addAll(other.pairs());
        Set<JoinPairs.Pair> allByOrder = new LinkedHashSet<>(byOrder);
        allByOrder.addAll(other.byOrder());
        Set<JoinPairs.Pair> allConcatenated = new LinkedHashSet<>(concatenated);
        allConcatenated.addAll(other.concatenated());
        Set<JoinPairs.Pair> allContaining = new LinkedHashSet<>(containing);
        allContaining.addAll(other.containing());
        Set<Coarsening> allCoarsenings = EnumSet.noneOf(Coarsening.class);
        allCoarsenings.addAll(coarsenings);
        allCoarsenings.addAll(other.coarsenings());
        Map<String, Integer> allUses = new HashMap<>(uses);
        other.uses.forEach((table, times) -> allUses.merge(table, times, Math::max));
        return new Clues(all, allPairs, allByOrder, allConcatenated, allContaining, allCoarsenings, allUses);
    }

    /** Numbers of rows that a LIMIT or OFFSET names and that are seldom reached by chance, ascending. */
    List<Integer> rowCounts() {
        return literals.stream()
                .filter(literal -> literal.kind() == Literal.Kind.ROW_COUNT)
                .flatMap(literal -> ValuePools.whole(literal).stream())
                .filter(number -> number >= FEW_ROWS && number <= MANY_ROWS)
                .map(Long::intValue)
                .distinct()
                .sorted()
                .toList();
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
