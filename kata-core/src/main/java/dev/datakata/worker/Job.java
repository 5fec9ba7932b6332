package dev.datakata.worker;

import dev.datakata.content.Kata;

/**
 * One answer to check.
 *
 * @param kata the kata's id
 * @param fingerprint the kata's, as the parent knows it; a worker that has read the same kata need not read it again
 * @param name the answer file's name in messages
 * @param text the answer
 */
public record Job(String kata, String fingerprint, String name, String text) {
    /** An answer to {@code kata}. */
    public Job(Kata kata, String name, String text) {
        this(kata.id(), kata.fingerprint(), name, text);
    }
}
