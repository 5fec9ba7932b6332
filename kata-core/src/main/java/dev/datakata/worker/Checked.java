package dev.datakata.worker;

import dev.datakata.verdict.Verdict;

/**
 * A verdict and what it took.
 *
 * @param verdict the verdict
 * @param millis wall time of preparing and checking, in milliseconds
 */
public record Checked(Verdict verdict, long millis) {}
