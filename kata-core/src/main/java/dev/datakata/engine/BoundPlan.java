package dev.datakata.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan of a statement, bound and not optimised, as the engine writes it in JSON. */
final class BoundPlan {
    /** What gives the plan of the statement that is its one parameter. */
    static final String CALL = "json_serialize_plan(?::VARCHAR, skip_default := true, optimize := false)";

    private BoundPlan() {}

    /** Every object of the plan, each before those within it; empty where {@code json} holds no plan. */
    static Optional<List<JsonObject>> objects(String json) {
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        if (root.get("error").getAsBoolean()) {
            return Optional.empty();
        }
        List<JsonObject> objects = new ArrayList<>();
        collect(root.getAsJsonArray("plans"), objects);
        return Optional.of(objects);
    }

    private static void collect(JsonElement element, List<JsonObject> objects) {
        if (element instanceof JsonArray array) {
            array.forEach(each -> collect(each, objects));
        } else if (element instanceof JsonObject object) {
            objects.add(object);
            object.asMap().values().forEach(each -> collect(each, objects));
        }
    }
}
