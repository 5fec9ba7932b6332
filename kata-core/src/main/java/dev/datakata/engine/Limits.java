package dev.datakata.engine;

import java.time.Duration;
import java.util.Objects;

/**
 * What one engine may spend.
 *
 * @param statement the time one statement may run
 * @param memoryBytes the engine's memory limit; strings, lists and result buffers are not bounded by it, so a process limit must stand around it
 * @param resultBytes the approximate size of one result that is read before {@link Outcome.LimitReached} is the outcome
 * @param threads the engine's threads; with more than one, ties and sums of floats vary from run to run
 */
public record Limits(Duration statement, long memoryBytes, long resultBytes, int threads) {
    public Limits {
        Objects.requireNonNull(statement);
        if (statement.toMillis() < 1 || memoryBytes < 1 || resultBytes < 1 || threads < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** Three seconds, 256 MB of memory, 64 MB of result, one thread. */
    public static Limits defaults() {
        return new Limits(Duration.ofSeconds(3), 256_000_000L, 64_000_000L, 1);
    }
}
