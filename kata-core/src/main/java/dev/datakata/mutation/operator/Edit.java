package dev.datakata.mutation.operator;

/**
 * One change that can be made to a tree, once: the tree is of no use for further edits then.
 *
 * @param operator the operator's id
 * @param description what the query is after it, as {@link dev.datakata.mutation.Mutant#description()}
 * @param text what is changed, as the tree prints it; to find it in the original text
 * @param near a 0-based offset in the original text where {@code text} or a part of it is known to stand, -1 if none is known
 * @param change makes the change
 */
public record Edit(String operator, String description, String text, int near, Runnable change) {}
