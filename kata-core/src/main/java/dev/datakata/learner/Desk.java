package dev.datakata.learner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a learner works and with what.
 *
 * @param pack the course pack: a folder or a jar
 * @param project the learner's project, the folder that holds {@code katas/}
 * @param timeout how long one statement of an answer may run
 * @param classpath the jars a worker process needs: kata-core and its dependencies
 * @param cache the folder of the verdicts that still hold; without one every answer is checked
 * @param rerun whether answers are checked though their verdicts still hold
 */
public record Desk(
        Path pack, Path project, Duration timeout, List<Path> classpath, Optional<Path> cache, boolean rerun) {
    public Desk {
        classpath = List.copyOf(classpath);
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a time limit is positive");
        }
    }
}
