package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;

/**
 * A wrong answer the author wrote down.
 *
 * @param answer its text, first line included
 * @param fault the fault id it must get, from its first line {@code -- expect: <fault id>}
 */
public record Rejected(SourceFile answer, String fault) {
    /** Every fault id there is, in the order of docs/faults. */
    public static final List<String> FAULT_IDS = List.of(
            "unreadable",
            "syntax",
            "statement-count",
            "forbidden",
            "execution",
            "timeout",
            "resource-limit",
            "column-count",
            "column-names",
            "column-order",
            "column-types",
            "rows",
            "order",
            "unordered",
            "nondeterministic",
            "rule",
            "state",
            "replay",
            "crash",
            "missed-incident",
            "false-alarm",
            "refused-good-row",
            "accepted-bad-row",
            "plan",
            "conflict",
            "answer");
}
