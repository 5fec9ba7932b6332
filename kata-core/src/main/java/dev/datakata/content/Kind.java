package dev.datakata.content;

import java.util.Locale;

/** What sort of work a kata asks for; docs/grading.md says what each is checked for. */
public enum Kind {
    QUIZ,
    QUERY,
    PIPELINE,
    MODEL,
    CONTRACT,
    PLAN,
    TRANSACTION;

    /** The word in {@code kata.yaml} and in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
