package dev.datakata.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How workers run.
 *
 * @param pack the course pack: a folder or a jar
 * @param classpath the jars of kata-core and its dependencies, the DuckDB driver among them
 * @param statement the time one statement of an answer may run
 * @param answer the time one whole answer may take before its process is ended
 * @param count how many processes check side by side
 */
public record WorkerSettings(Path pack, List<Path> classpath, Duration statement, Duration answer, int count) {
    public WorkerSettings {
        classpath = List.copyOf(classpath);
    }

    /** Settings for a statement limit: the whole answer gets three times that and ten seconds for the checker's own work. */
    public static WorkerSettings of(Path pack, List<Path> classpath, Duration statement, int count) {
        return new WorkerSettings(
                pack, classpath, statement, statement.multipliedBy(3).plusSeconds(10), count);
    }
}
