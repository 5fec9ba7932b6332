package dev.datakata.proof;

/**
 * Something that must hold of a kata.
 *
 * @param what the claim, such as {@code accepted/with-cte.sql passes}
 * @param holds whether it does
 * @param detail what was seen instead; empty where it holds
 */
public record Claim(String what, boolean holds, String detail) {}
