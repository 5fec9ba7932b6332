package dev.datakata.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the engine's JSON of plans and profiles. */
final class ProfileReader {
    /** Where something stood in the text and what it is called: not part of a plan. */
    private static final Set<String> NOT_PLAN = Set.of(
            "alias", "query_location", "query_location_length", "estimated_cardinality", "has_estimated_cardinality");

    private ProfileReader() {}

    /** The profile in the output of {@code EXPLAIN (ANALYZE, FORMAT json)}; empty where the engine has none. */
    static Optional<Profile> read(String json) {
        if (!(EngineJson.parse(json).getAsJsonObject().get("operator") instanceof JsonArray operators)) {
            return Optional.empty();
        }
        JsonObject operator = operators.get(0).getAsJsonObject();
        // The two above the plan collect the result and the explanation.
        while (Set.of("RESULT_COLLECTOR", "EXPLAIN_ANALYZE")
                        .contains(operator.get("type").getAsString())
                && children(operator).size() == 1) {
            operator = children(operator).get(0).getAsJsonObject();
        }
        return Optional.of(new Profile(operator(operator)));
    }

    /** The plan in the output of {@code json_serialize_plan}, without what is not part of it. */
    static Optional<String> plan(String json) {
        JsonObject root = EngineJson.parse(json).getAsJsonObject();
        if (root.get("error").getAsBoolean() || root.getAsJsonArray("plans").size() != 1) {
            return Optional.empty();
        }
        JsonElement plan = root.getAsJsonArray("plans").get(0);
        strip(plan);
        return Optional.of(plan.toString().replaceAll("\"" + Refusals.ALIAS_PREFIX + "\\d+\"", "\"\""));
    }

    private static void strip(JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(ProfileReader::strip);
        } else if (element instanceof JsonObject object) {
            NOT_PLAN.forEach(object::remove);
            object.asMap().values().forEach(ProfileReader::strip);
        }
    }

    private static Profile.Operator operator(JsonObject json) {
        Map<String, List<String>> info = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry :
                json.getAsJsonObject("extra_info").entrySet()) {
            info.put(entry.getKey(), texts(entry.getValue()));
        }
        List<Profile.Operator> children = new ArrayList<>();
        children(json).forEach(child -> children.add(operator(child.getAsJsonObject())));
        Optional<String> table = Optional.ofNullable(info.get("Table")).map(names -> names.get(0));
        return new Profile.Operator(
                json.get("type").getAsString(),
                info,
                number(json, "intermediate_rows").orElse(0),
                number(json, "rows_scanned"),
                number(json, "row_groups_scanned"),
                number(json, "total_row_groups_to_scan"),
                table,
                children);
    }

    private static JsonArray children(JsonObject operator) {
        return operator.get("children") instanceof JsonArray children ? children : new JsonArray();
    }

    private static List<String> texts(JsonElement value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(element -> texts.addAll(texts(element)));
        } else {
            texts.add(Refusals.withoutAlias(value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        }
        return texts;
    }

    private static OptionalLong number(JsonObject json, String member) {
        return json.has(member) ? OptionalLong.of(json.get(member).getAsLong()) : OptionalLong.empty();
    }
}
