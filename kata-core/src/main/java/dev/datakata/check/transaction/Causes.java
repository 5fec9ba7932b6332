package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript.Statement;
import dev.datakata.check.transaction.Stage.Performance;
import dev.datakata.engine.StatementKind;
import dev.datakata.verdict.TransactionFault.Cause;

/** What is certain about a script whose statements met others badly; said only where the script's text or the run shows it. */
final class Causes {
    private final Part part;

    Causes(Part part) {
        this.part = part;
    }

    /** @param twins whether the other script is this one once more */
    Cause of(Performance performance, boolean twins) {
        if ((performance.doneTwice() & (twins ? 3 : 1)) != 0) {
            return Cause.COMMITTED_BEFORE_RETRY;
        }
        if (!part.hasTransaction()) {
            return part.size() > 1 ? Cause.NO_TRANSACTION : Cause.UNKNOWN;
        }
        boolean inside = false;
        boolean reads = false;
        boolean writes = false;
        int written = 0;
        for (Statement statement : part.statements()) {
            switch (statement.kind()) {
                case BEGIN -> inside = true;
                case COMMIT, ROLLBACK -> {
                    inside = false;
                    written++;
                }
                default -> {
                    boolean write = Part.writes(statement);
                    writes |= write && !inside;
                    reads |= !inside
                            && (statement.kind() == StatementKind.SET_VARIABLE
                                    || statement.kind() == StatementKind.CREATE_TABLE_AS);
                }
            }
        }
        if (writes || written > 1) {
            return Cause.WRITES_OUTSIDE;
        }
        return reads ? Cause.READS_OUTSIDE : Cause.UNKNOWN;
    }
}
