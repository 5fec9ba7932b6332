package dev.datakata.source;

/**
 * The line a message points at.
 *
 * @param file the file's name as the learner knows it
 * @param position where the span starts
 * @param line the text of that line, without its line break, tabs kept
 * @param width the number of code points to underline on that line, at least 1
 */
public record Excerpt(String file, Position position, String line, int width) {}
