package dev.datakata.check.transaction;

import java.time.Duration;

/**
 * A moment after which nothing more is begun.
 *
 * @param allowed how long it was from the beginning
 * @param at the moment, in terms of {@link System#nanoTime}
 */
record Deadline(Duration allowed, long at) {
    /** A deadline that far from now. */
    static Deadline in(Duration allowed) {
        return new Deadline(allowed, System.nanoTime() + allowed.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - at > 0;
    }
}
