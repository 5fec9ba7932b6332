package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Rows for a kata's schema.
 *
 * @param name for messages, such as {@code visible} or {@code datasets/leap-year}
 * @param script SQL that fills the tables; absent when only CSV files do
 * @param csv CSV files with a header line; the file's stem is the table
 */
public record Dataset(String name, Optional<SourceFile> script, List<SourceFile> csv) {
    public Dataset {
        csv = List.copyOf(csv);
    }
}
