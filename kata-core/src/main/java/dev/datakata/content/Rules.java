package dev.datakata.content;

import java.util.List;

/**
 * Static rules on an answer's text, by the ids of {@code docs/rules.md}.
 *
 * @param forbid rules that must not match
 * @param require rules that must match
 */
public record Rules(List<String> forbid, List<String> require) {
    /** Every id there is, those with an argument as {@code uses-table:<name>}. */
    public static final List<String> IDS = List.of(
            "select-star",
            "order-by-ordinal",
            "comma-join",
            "natural-join",
            "right-join",
            "distinct",
            "limit",
            "subquery",
            "correlated-subquery",
            "cte",
            "window-function",
            "union-instead-of-union-all",
            "not-in-subquery",
            "having-without-aggregate",
            "quoted-identifier",
            "literal-only",
            "uses-table:<name>",
            "uses-function:<name>");

    public Rules {
        forbid = List.copyOf(forbid);
        require = List.copyOf(require);
    }

    /** No rule. */
    public static Rules none() {
        return new Rules(List.of(), List.of());
    }
}
