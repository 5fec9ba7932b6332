package dev.datakata;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whose answers to grade and how.
 *
 * @param pack the course pack: a folder or a jar
 * @param submissions the folder with a folder for each submitter
 * @param output the folder of the gradebook; made if absent
 * @param filter which katas
 * @param timeout how long one statement of an answer may run
 * @param workers how many processes check side by side, at least one
 * @param classpath the jars a worker process needs: kata-core and its dependencies
 */
public record GradeRequest(
        Path pack,
        Path submissions,
        Path output,
        KataFilter filter,
        Duration timeout,
        int workers,
        List<Path> classpath) {
    public GradeRequest {
        classpath = List.copyOf(classpath);
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a time limit is positive");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("somebody has to work");
        }
    }
}
