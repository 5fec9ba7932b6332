package dev.datakata.content.pack;

import dev.datakata.content.Change;
import dev.datakata.content.Change.ColumnRef;
import dev.datakata.content.Change.Rows;
import dev.datakata.content.Change.TableName;
import dev.datakata.content.yaml.YamlMap;
import dev.datakata.content.yaml.YamlText;
import dev.datakata.source.SourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads one change of a database: a map with the change's name as a key, and its parameters beside it. */
final class ChangeReader {
    private static final List<String> ROWS = List.of("where", "rows", "share", "seed");

    /** Each change with the keys that it may have beside its own. */
    private static final Map<String, List<String>> CHANGES = changes();

    private final Optional<SourceFile> schema;

    /** @param schema the kata's tables, to find misspelt names early */
    ChangeReader(Optional<SourceFile> schema) {
        this.schema = schema;
    }

    private static Map<String, List<String>> changes() {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        changes.put("rename", List.of("to"));
        changes.put("retype", List.of("to"));
        changes.put("drop", List.of());
        changes.put("add", List.of("type", "value"));
        changes.put("null-out", ROWS);
        changes.put("duplicate", ROWS);
        changes.put("orphan", and("references", ROWS));
        changes.put("shift-unit", and("factor", ROWS));
        changes.put("stale", List.of("age", "where"));
        changes.put("truncate", ROWS);
        changes.put("double", List.of());
        changes.put("skew", and("to", ROWS));
        changes.put("new-category", and("to", ROWS));
        changes.put("set", and("to", ROWS));
        changes.put("shift-time", List.of());
        changes.put("reorder", List.of());
        return changes;
    }

    private static List<String> and(String key, List<String> others) {
        List<String> keys = new ArrayList<>(List.of(key));
        keys.addAll(others);
        return keys;
    }

    /** The names of all changes. */
    static List<String> names() {
        return List.copyOf(CHANGES.keySet());
    }

    /**
     * The change of a map; nothing, and a problem, where there is none.
     *
     * @param others keys of the map that are not the change's
     */
    Optional<Change> read(YamlMap map, List<String> others) {
        List<String> named = CHANGES.keySet().stream().filter(map::has).toList();
        if (named.size() != 1) {
            List<String> known = new ArrayList<>(others);
            known.addAll(names());
            CHANGES.values().forEach(known::addAll);
            map.unknownKeys("of a change", known);
            map.problem(
                    map.line(),
                    named.isEmpty()
                            ? "this names no change of a database; known here: " + String.join(", ", names())
                            : "this names the changes " + String.join(" and ", named)
                                    + "; put several into 'steps', one each");
            return Optional.empty();
        }
        String name = named.get(0);
        List<String> known = new ArrayList<>(others);
        known.add(name);
        known.addAll(CHANGES.getOrDefault(name, List.of()));
        map.unknownKeys("of '" + name + "'", known);
        return change(name, map);
    }

    private Optional<Change> change(String name, YamlMap map) {
        return switch (name) {
            case "rename" -> both(column(map, name), word(map, "to")).map(p -> new Change.Rename(p.column(), p.text()));
            case "retype" -> both(column(map, name), word(map, "to")).map(p -> new Change.Retype(p.column(), p.text()));
            case "add" ->
                both(column(map, name), word(map, "type"))
                        .map(p -> new Change.Add(p.column(), p.text(), optionalWord(map, "value")));
            case "drop" -> drop(map);
            case "null-out" -> column(map, name).map(column -> new Change.NullOut(column, rows(map)));
            case "duplicate" -> table(map, name).map(table -> new Change.Duplicate(table, rows(map)));
            case "orphan" -> orphan(map);
            case "shift-unit" -> shiftUnit(map);
            case "stale" ->
                both(column(map, name), word(map, "age")).map(p -> new Change.Stale(p.column(), p.text(), rows(map)));
            case "truncate" -> table(map, name).map(table -> new Change.Truncate(table, rows(map)));
            case "double" -> table(map, name).map(Change.Twice::new);
            case "skew" ->
                both(column(map, name), word(map, "to")).map(p -> new Change.Skew(p.column(), p.text(), rows(map)));
            case "new-category" ->
                both(column(map, name), word(map, "to"))
                        .map(p -> new Change.NewCategory(p.column(), p.text(), rows(map)));
            case "set" ->
                both(column(map, name), word(map, "to")).map(p -> new Change.SetValue(p.column(), p.text(), rows(map)));
            case "shift-time" -> word(map, name).map(Change.ShiftTime::new);
            case "reorder" -> {
                OptionalInt seed = map.integer(name, 1, Integer.MAX_VALUE);
                yield seed.isPresent() ? Optional.of(new Change.Reorder(seed.getAsInt())) : Optional.empty();
            }
            default -> throw new IllegalStateException("no change " + name);
        };
    }

    private record ColumnAndText(ColumnRef column, String text) {}

    private static Optional<ColumnAndText> both(Optional<ColumnRef> column, Optional<String> text) {
        return column.flatMap(ref -> text.map(words -> new ColumnAndText(ref, words)));
    }

    private Optional<Change> drop(YamlMap map) {
        Optional<YamlText> place = map.text("drop");
        if (place.isPresent() && place.get().text().contains(".")) {
            return column(map, "drop").map(ref -> new Change.Drop(ref.table(), Optional.of(ref.column())));
        }
        return table(map, "drop").map(table -> new Change.Drop(table, Optional.empty()));
    }

    private Optional<Change> orphan(YamlMap map) {
        Optional<ColumnRef> child = column(map, "orphan");
        Optional<ColumnRef> parent = column(map, "references");
        Rows rows = rows(map);
        return child.flatMap(column -> parent.map(of -> new Change.Orphan(column, of, rows)));
    }

    private Optional<Change> shiftUnit(YamlMap map) {
        Optional<ColumnRef> column = column(map, "shift-unit");
        Optional<YamlText> factor = map.text("factor");
        Rows rows = rows(map);
        if (column.isEmpty() || factor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String numeral = new BigDecimal(factor.get().text().strip()).toPlainString();
            return Optional.of(new Change.ShiftUnit(column.get(), numeral, rows));
        } catch (NumberFormatException e) {
            map.problem(
                    factor.get().line(),
                    "'factor' has to be a number, such as 0.01, found '"
                            + factor.get().text() + "'");
            return Optional.empty();
        }
    }

    private Rows rows(YamlMap map) {
        Optional<String> where = optionalWord(map, "where");
        OptionalInt count = map.integer("rows", 1, 1_000_000);
        OptionalDouble share = map.number("share");
        OptionalInt seed = map.integer("seed", 1, Integer.MAX_VALUE);
        if (count.isPresent() && share.isPresent()) {
            map.problem(map.line("share"), "either 'rows' or 'share', not both");
        }
        if (share.isPresent() && (share.getAsDouble() <= 0 || share.getAsDouble() > 1)) {
            map.problem(map.line("share"), "'share' has to be above 0 and at most 1, found " + share.getAsDouble());
        }
        if (seed.isPresent() && count.isEmpty() && share.isEmpty()) {
            map.problem(map.line("seed"), "a seed draws nothing without 'rows' or 'share'");
        }
        return new Rows(where, count, share, seed.orElse(1));
    }

    private Optional<TableName> table(YamlMap map, String key) {
        return names(map, key, 1, "a table, such as orders").map(parts -> tableOf(parts, parts.size()));
    }

    Optional<ColumnRef> column(YamlMap map, String key) {
        return names(map, key, 2, "a table and its column, such as orders.status")
                .map(parts -> new ColumnRef(tableOf(parts, parts.size() - 1), parts.get(parts.size() - 1)));
    }

    private static TableName tableOf(List<String> parts, int end) {
        return new TableName(end == 2 ? parts.get(0) : "main", parts.get(end - 1));
    }

    private Optional<List<String>> names(YamlMap map, String key, int least, String expected) {
        Optional<YamlText> text = map.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.get().text().strip().split("\\.", -1));
        boolean odd = parts.stream().anyMatch(part -> part.isBlank() || part.contains("`"));
        if (odd || parts.size() < least || parts.size() > least + 1) {
            map.problem(
                    text.get().line(),
                    "'" + key + "' has to name " + expected + ", found '"
                            + text.get().text() + "'");
            return Optional.empty();
        }
        String table = tableOf(parts, parts.size() - least + 1).name();
        if (schema.isPresent()
                && !schema.get().text().toLowerCase(Locale.ROOT).contains(table.toLowerCase(Locale.ROOT))) {
            map.problem(text.get().line(), "schema.sql has no table '" + table + "'");
            return Optional.empty();
        }
        return Optional.of(parts);
    }

    private static Optional<String> word(YamlMap map, String key) {
        map.require(key);
        return optionalWord(map, key);
    }

    private static Optional<String> optionalWord(YamlMap map, String key) {
        Optional<YamlText> text = map.optionalText(key);
        if (text.isPresent() && text.get().text().contains("`")) {
            map.problem(text.get().line(), "'" + key + "' cannot hold a backtick: texts are shown between them");
            return Optional.empty();
        }
        return text.map(word -> word.text().strip());
    }
}
