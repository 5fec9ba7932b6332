package dev.datakata.verdict;

import dev.datakata.table.TextTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer gives on the dataset that the prompt shows, without a judgement.
 *
 * @param rows its columns and first rows; empty if it gives none
 * @param complete whether these are all rows
 * @param plan what the engine did for it, the root operator first; empty if it cannot be explained
 * @param tables the first rows of each table after a script, by name and in order; empty where the answer is no script
 * @param trouble why there are no rows: a verdict that failed, or that of broken content
 */
public record AnswerRun(
        Optional<TextTable> rows,
        boolean complete,
        Optional<PlanNode> plan,
        Map<String, TextTable> tables,
        Optional<Verdict> trouble) {
    public AnswerRun {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** A run that gave no rows. */
    public static AnswerRun stopped(Verdict why) {
        return new AnswerRun(Optional.empty(), true, Optional.empty(), Map.of(), Optional.of(why));
    }

    /** What a script leaves in tables; {@code trouble} tells where it stopped, if it did. */
    public static AnswerRun of(Map<String, TextTable> tables, Optional<Verdict> trouble) {
        return new AnswerRun(Optional.empty(), true, Optional.empty(), tables, trouble);
    }
}
