package dev.datakata.engine;

/** What one statement is. */
public enum StatementKind {
    /** Certainly a pure query: SELECT, VALUES, FROM-first, TABLE, PIVOT, WITH … SELECT. It changes nothing but perhaps a sequence. */
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    MERGE,
    CREATE_TABLE,
    CREATE_TABLE_AS,
    CREATE_VIEW,
    CREATE_INDEX,
    CREATE_SCHEMA,
    CREATE_SEQUENCE,
    CREATE_TYPE,
    CREATE_MACRO,
    CREATE_SECRET,
    /** A CREATE of something else. */
    CREATE_OTHER,
    ALTER,
    DROP,
    COMMENT_ON,
    BEGIN,
    COMMIT,
    ROLLBACK,
    EXPLAIN,
    EXPLAIN_ANALYZE,
    /** DESCRIBE, SHOW and SUMMARIZE as a statement. */
    SHOW,
    SET,
    /** SET VARIABLE and RESET VARIABLE: a value that the session keeps, no setting. */
    SET_VARIABLE,
    RESET,
    USE,
    PRAGMA,
    CALL,
    ATTACH,
    DETACH,
    COPY,
    EXPORT,
    IMPORT,
    INSTALL,
    LOAD,
    PREPARE,
    EXECUTE,
    DEALLOCATE,
    CHECKPOINT,
    VACUUM,
    ANALYZE,
    /** A statement that the engine reads and that is none of the others. */
    OTHER,
    /** No statement, more than one, or a text that the engine cannot parse. */
    INVALID;
}
