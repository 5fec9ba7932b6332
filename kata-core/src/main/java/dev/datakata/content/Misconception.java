package dev.datakata.content;

import dev.datakata.source.SourceFile;

/**
 * A known wrong idea.
 *
 * @param id the file's stem, such as {@code all-statuses}
 * @param answer the query that follows from it
 * @param says what a learner is told whose results equal that query's everywhere
 */
public record Misconception(String id, SourceFile answer, String says) {}
