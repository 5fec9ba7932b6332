package dev.datakata.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;

/** The engine's own JSON: trees of statements and plans, nested as deeply as a stranger's text. */
final class EngineJson {
    private EngineJson() {}

    /** Reads {@code json}, which the engine wrote. Gson's usual limit of 255 levels is met by a query of as many joins. */
    static JsonElement parse(String json) {
        JsonReader reader = new JsonReader(new StringReader(json));
        reader.setNestingLimit(Integer.MAX_VALUE);
        return JsonParser.parseReader(reader);
    }
}
