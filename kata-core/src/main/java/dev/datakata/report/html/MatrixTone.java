package dev.datakata.report.html;

import dev.datakata.report.text.Block;

/** How a cell of a matrix is meant, as the page shows it. */
final class MatrixTone {
    private MatrixTone() {}

    /** The name of its style. */
    static String word(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "neutral";
            case GOOD -> "good";
            case BAD -> "bad";
        };
    }

    /** A sign for the eye. */
    static String sign(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "";
            case GOOD -> "✔";
            case BAD -> "✘";
        };
    }
}
