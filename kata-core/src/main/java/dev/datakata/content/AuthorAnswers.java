package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * The answers to a kata that its author wrote and judged.
 *
 * @param reference the author's own answer
 * @param accepted other right answers
 * @param rejected wrong answers with the fault each must get
 * @param acceptedMutants mutants of the reference that its author lets stand: description and reason
 */
public record AuthorAnswers(
        SourceFile reference, List<SourceFile> accepted, List<Rejected> rejected, Map<String, String> acceptedMutants) {
    public AuthorAnswers {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        acceptedMutants = Map.copyOf(acceptedMutants);
    }
}
