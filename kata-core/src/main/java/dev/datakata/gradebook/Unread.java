package dev.datakata.gradebook;

/**
 * Something in the submissions folder that was not graded, so that nothing handed in is lost without a word.
 *
 * @param submitter the submitter's folder; empty for what lies beside these folders
 * @param file its path in that folder, with forward slashes; empty for the folder itself
 * @param why the reason, as the end of a sentence that begins with the file
 */
public record Unread(String submitter, String file, String why) {
    /** The path below the submissions folder. */
    public String path() {
        return submitter.isEmpty() || file.isEmpty() ? submitter + file : submitter + "/" + file;
    }
}
