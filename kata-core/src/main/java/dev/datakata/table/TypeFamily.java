package dev.datakata.table;

/** Kinds of types that a contract tells apart; inside one family widths do not matter. */
public enum TypeFamily {
    INTEGER("an integer"),
    DECIMAL("a decimal"),
    FLOATING("a floating-point number"),
    TEXT("text"),
    BOOLEAN("a boolean"),
    DATE("a DATE"),
    TIMESTAMP("a TIMESTAMP"),
    TIMESTAMP_TZ("a TIMESTAMP WITH TIME ZONE"),
    TIME("a TIME"),
    INTERVAL("an INTERVAL"),
    UUID("a UUID"),
    BLOB("a BLOB"),
    BIT("a BIT string"),
    LIST("a list"),
    STRUCT("a STRUCT"),
    MAP("a MAP"),
    UNION("a UNION"),
    JSON("JSON"),
    /** The type of a bare NULL: it fits every contract, since it says nothing. */
    NULL("a bare NULL"),
    OTHER("another type");

    private final String noun;

    TypeFamily(String noun) {
        this.noun = noun;
    }

    /** A short noun phrase for messages, with its article. */
    public String noun() {
        return noun;
    }

    /** Whether values are numbers. */
    public boolean numeric() {
        return this == INTEGER || this == DECIMAL || this == FLOATING;
    }
}
