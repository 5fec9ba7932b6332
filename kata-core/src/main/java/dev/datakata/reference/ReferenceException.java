package dev.datakata.reference;

/** The kata's own content does not work: its schema, data, reference or contract. Never the learner's fault. */
public final class ReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String at;

    /**
     * @param at file and line, such as {@code 01-introduction/03-x/reference.sql:4}
     * @param message what is wrong there
     */
    public ReferenceException(String at, String message) {
        super(message);
        this.at = at;
    }

    /** File and line. */
    public String at() {
        return at;
    }
}
