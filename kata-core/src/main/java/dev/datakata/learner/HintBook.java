package dev.datakata.learner;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.datakata.content.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which hints a learner has seen: {@code .kata/hints.json} in the project, which outlives {@code mvn clean}. */
final class HintBook {
    private final Path file;
    private final Gson gson = new GsonBuilder().setPrettyPrinting().create();

    HintBook(Path project) {
        this.file = project.resolve(".kata").resolve("hints.json");
    }

    /**
     * The hints to show next, by their numbers from 1, which then count as seen: one, or all of them once all were seen.
     *
     * @throws IOException if the book cannot be written
     */
    List<Integer> next(Kata kata) throws IOException {
        Map<String, Integer> seen = read();
        int step = seen.getOrDefault(kata.id(), 0) + 1;
        if (step > kata.hints().size()) {
            return IntStream.rangeClosed(1, kata.hints().size()).boxed().toList();
        }
        seen.put(kata.id(), step);
        JsonObject book = new JsonObject();
        book.addProperty("schema", "datakata-hints/1");
        book.add("seen", gson.toJsonTree(seen));
        Files.createDirectories(file.getParent());
        Files.writeString(file, gson.toJson(book) + "\n");
        return List.of(step);
    }

    /** A book that cannot be read counts as a new one: hints are no secret. */
    private Map<String, Integer> read() {
        Map<String, Integer> seen = new TreeMap<>();
        try {
            if (Files.isRegularFile(file)
                    && JsonParser.parseString(Files.readString(file)) instanceof JsonObject book
                    && book.get("seen") instanceof JsonObject counts) {
                for (Map.Entry<String, JsonElement> count : counts.entrySet()) {
                    seen.put(count.getKey(), Math.max(0, count.getValue().getAsInt()));
                }
            }
        } catch (IOException
                | JsonParseException
                | NumberFormatException
                | IllegalStateException
                | UnsupportedOperationException e) {
            return new TreeMap<>();
        }
        return seen;
    }
}
