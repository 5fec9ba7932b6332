package dev.datakata.gradebook;

/** The submissions cannot be read or the gradebook cannot be written. The message says what is in the way and what to do. */
public final class GradebookException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message for people, one line */
    public GradebookException(String message) {
        super(message);
    }

    /** @param cause what lies beneath */
    public GradebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
