package dev.datakata.worker;

/**
 * One answer to check.
 *
 * @param kata the kata's id
 * @param name the answer file's name in messages
 * @param text the answer
 */
public record Job(String kata, String name, String text) {}
