package dev.datakata.worker;

/** The worker process cannot run at all, or the checker itself failed: never a learner's fault. */
public final class WorkerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do */
    public WorkerException(String message) {
        super(message);
    }

    /** @param cause what lies beneath */
    public WorkerException(String message, Throwable cause) {
        super(message, cause);
    }
}
