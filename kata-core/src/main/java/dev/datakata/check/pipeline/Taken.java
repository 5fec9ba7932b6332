package dev.datakata.check.pipeline;

import dev.datakata.engine.StatementKind;
import java.util.EnumSet;
import java.util.Set;

/** The statements a pipeline may have. */
final class Taken {
    /** What changes rows, tables and what belongs to them in the kata's database, what only looks, and transactions. */
    static final Set<StatementKind> KINDS = EnumSet.of(
            StatementKind.SELECT,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.TRUNCATE,
            StatementKind.MERGE,
            StatementKind.CREATE_TABLE,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.CREATE_VIEW,
            StatementKind.CREATE_INDEX,
            StatementKind.CREATE_SCHEMA,
            StatementKind.CREATE_SEQUENCE,
            StatementKind.CREATE_TYPE,
            StatementKind.CREATE_MACRO,
            StatementKind.ALTER,
            StatementKind.DROP,
            StatementKind.COMMENT_ON,
            StatementKind.BEGIN,
            StatementKind.COMMIT,
            StatementKind.ROLLBACK,
            StatementKind.SHOW,
            StatementKind.EXPLAIN);

    /** The same in words. */
    static final String WORDS = "queries, changes of rows and tables, and transactions";

    private Taken() {}
}
