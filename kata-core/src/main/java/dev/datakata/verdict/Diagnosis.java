package dev.datakata.verdict;

/**
 * A wrong query whose results equal the answer's on every dataset.
 *
 * @param id a mutation operator's id or a misconception's
 * @param message in the learner's words: the mutant's description or the author's sentence
 * @param authored whether the author wrote the sentence, or a mutation operator did
 */
public record Diagnosis(String id, String message, boolean authored) {}
