package dev.datakata.engine;

import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;

/** An author's script or CSV that the engine refused. Its message begins with {@code file:line:}. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceFile file;
    private final transient Span at;
    private final String reason;

    /**
     * A refusal.
     *
     * @param file the file
     * @param at the offending token, or the statement or line that failed
     * @param reason the engine's message, without position
     */
    public ScriptException(SourceFile file, Span at, String reason) {
        super(file.name() + ":" + file.position(at.start()).line() + ": " + reason);
        this.file = file;
        this.at = at;
        this.reason = reason;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** Where in the file: the offending token where the engine knows it, else the statement. */
    public Span at() {
        return at;
    }

    /** The reason alone, without file and line. */
    public String reason() {
        return reason;
    }
}
