package dev.datakata;

/** A run that could not be made: a course that cannot be read, a setting that makes no sense. The message says what to do. */
public final class RunException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message for people, one or more lines */
    public RunException(String message) {
        super(message);
    }

    /** @param cause what lies beneath */
    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
