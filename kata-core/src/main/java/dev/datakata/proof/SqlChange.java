package dev.datakata.proof;

import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.List;

/**
 * Where two texts of one query differ, with a few words around it. First-order mutants differ in one place.
 *
 * @param before words that both have
 * @param removed what only the reference has; may be empty
 * @param added what only the mutant has; may be empty
 * @param after words that both have
 */
public record SqlChange(String before, String removed, String added, String after) {
    private static final int WORDS_AROUND = 8;

    /** Compares by words, layout and the case of words left out. */
    public static SqlChange between(String reference, String mutant) {
        List<String> old = words(reference);
        List<String> now = words(mutant);
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        while (start < shorter && old.get(start).equalsIgnoreCase(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equalsIgnoreCase(now.get(now.size() - 1 - end))) {
            end++;
        }
        int from = Math.max(0, start - WORDS_AROUND);
        int to = Math.min(old.size(), old.size() - end + WORDS_AROUND);
        return new SqlChange(
                (from > 0 ? "… " : "") + String.join(" ", old.subList(from, start)),
                String.join(" ", old.subList(start, old.size() - end)),
                String.join(" ", now.subList(start, now.size() - end)),
                String.join(" ", old.subList(old.size() - end, to)) + (to < old.size() ? " …" : ""));
    }

    private static List<String> words(String sql) {
        return SqlTokens.of(sql).tokens().stream()
                .filter(token -> !token.isSymbol(";"))
                .map(SqlToken::text)
                .toList();
    }
}
