package dev.datakata.content;

import java.util.List;

/**
 * Static rules on an answer's text, by the ids of {@code docs/rules.md}.
 *
 * @param forbid rules that must not match
 * @param require rules that must match
 */
public record Rules(List<String> forbid, List<String> require) {
    public Rules {
        forbid = List.copyOf(forbid);
        require = List.copyOf(require);
    }

    /** No rule. */
    public static Rules none() {
        return new Rules(List.of(), List.of());
    }
}
