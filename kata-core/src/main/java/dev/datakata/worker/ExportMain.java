package dev.datakata.worker;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.SqlChallenge;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.EngineException;
import dev.datakata.engine.Limits;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that writes a kata's visible dataset to a DuckDB file. It runs the course's schema and data only and never sees an
 * answer, since its engine can write files.
 */
public final class ExportMain {
    private ExportMain() {}

    /** Writes the file; the arguments are the pack, the kata's id, and the file. */
    public static void main(String[] arguments) {
        // as for answers: nesting that the engine allows overflows the usual stack
        Thread thread = new Thread(
                null,
                () -> export(Path.of(arguments[0]), arguments[1], Path.of(arguments[2])),
                "exporting",
                Engine.STACK_BYTES);
        thread.start();
    }

    private static void export(Path place, String id, Path file) {
        try (CoursePack pack = CoursePack.open(place);
                Engine engine = Engine.trusted(Limits.defaults())) {
            Kata kata = new CourseReader()
                    .readKata(pack, id)
                    .orElseThrow(() -> new IllegalArgumentException("the course has no kata " + id));
            SqlChallenge.Start start = Optional.of(kata.challenge())
                    .filter(SqlChallenge.class::isInstance)
                    .flatMap(challenge -> ((SqlChallenge) challenge).start())
                    .orElseThrow(() -> new IllegalArgumentException(id + " has no data"));
            try (Database database = new Datasets(engine, start.schema()).filled(start.data())) {
                database.writeTo(file);
            }
        } catch (ReferenceException e) {
            end(e.at() + ": " + e.getMessage());
        } catch (ContentException | EngineException e) {
            end(String.valueOf(e.getMessage()));
        }
    }

    private static void end(String message) {
        System.err.write(message.getBytes(StandardCharsets.UTF_8), 0, message.getBytes(StandardCharsets.UTF_8).length);
        System.err.flush();
        Runtime.getRuntime().halt(1);
    }
}
