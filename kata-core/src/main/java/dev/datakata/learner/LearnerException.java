package dev.datakata.learner;

/** What a learner asked for cannot be done; the message says why in a line. */
public final class LearnerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message for people */
    public LearnerException(String message) {
        super(message);
    }
}
