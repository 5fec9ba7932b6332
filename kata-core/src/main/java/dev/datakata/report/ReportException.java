package dev.datakata.report;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A report could not be written. The verdicts it was to hold are not touched by that. */
public final class ReportException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * A failure to write a report.
     *
     * @param path the file or folder that could not be written
     * @param reason what stands in the way, as the end of a sentence
     * @param next what the reader can do about it
     * @param cause the underlying error, if there was one
     */
    public ReportException(Path path, String reason, String next, @Nullable Throwable cause) {
        super("Cannot write the report " + path + ": " + reason + ". " + next, cause);
    }
}
