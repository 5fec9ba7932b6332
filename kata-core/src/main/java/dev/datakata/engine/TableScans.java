package dev.datakata.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the base tables that a statement reads in its plan, bound and not optimised. */
final class TableScans {
    private final Set<TableName> tables = new LinkedHashSet<>();

    /** The tables; {@code json} is the output of {@code json_serialize_plan}. Empty where that has no plan. */
    Optional<Set<TableName>> in(String json) {
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        if (root.get("error").getAsBoolean()) {
            return Optional.empty();
        }
        collect(root.getAsJsonArray("plans"));
        return Optional.of(Set.copyOf(tables));
    }

    private void collect(JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(this::collect);
        } else if (element instanceof JsonObject object) {
            if (object.get("function_data") instanceof JsonObject scan && scan.has("table") && scan.has("schema")) {
                tables.add(new TableName(
                        scan.get("schema").getAsString(), scan.get("table").getAsString()));
            }
            object.asMap().values().forEach(this::collect);
        }
    }
}
