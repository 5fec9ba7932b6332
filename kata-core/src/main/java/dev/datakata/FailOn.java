package dev.datakata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a build fails over verdicts: {@code kata.failOn}. */
public enum FailOn {
    /** When an answer is wrong. */
    FAILED,
    /** Also when an answer is still lacking. */
    PENDING,
    /** Never over a verdict; broken content and configuration fail all the same. */
    NEVER;

    /** The value of {@code kata.failOn}, if the word is one. */
    public static Optional<FailOn> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
