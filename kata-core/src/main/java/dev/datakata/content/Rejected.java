package dev.datakata.content;

import dev.datakata.source.SourceFile;

/**
 * A wrong answer the author wrote down.
 *
 * @param answer its text, first line included
 * @param fault the fault id it must get, from its first line {@code -- expect: <fault id>}
 */
public record Rejected(SourceFile answer, String fault) {}
