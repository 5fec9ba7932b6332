package dev.datakata.verdict;

/** A remark on a right answer; it never changes the verdict. */
public enum Note {
    /** The answer sorts although any order is right. */
    NEEDLESS_ORDER,
    /** A check of data was quiet on every database, the broken ones too. */
    IDLE_CHECK
}
