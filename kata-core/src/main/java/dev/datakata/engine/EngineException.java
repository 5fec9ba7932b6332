package dev.datakata.engine;

/** The engine failed where it had no reason to: a fault of ours or of the machine, never of a script or an answer. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    EngineException(String message) {
        super(message);
    }
}
