package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript.Statement;
import dev.datakata.engine.StatementKind;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one session runs.
 *
 * @param name the session's name; empty for the learner's
 * @param statements its statements in order
 */
record Part(String name, List<Statement> statements) {
    private static final Set<StatementKind> WRITES = Set.of(
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.MERGE,
            StatementKind.TRUNCATE,
            StatementKind.DROP);

    Part {
        statements = List.copyOf(statements);
    }

    /**
     * Its turns: how many statements each takes. A BEGIN goes with the statement after it, as by itself it does nothing that others could notice: the
     * engine takes the snapshot with the first statement.
     */
    List<Integer> turns() {
        List<Integer> turns = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < statements.size(); i++) {
            size++;
            if (statements.get(i).kind() != StatementKind.BEGIN || i == statements.size() - 1) {
                turns.add(size);
                size = 0;
            }
        }
        return turns;
    }

    int size() {
        return statements.size();
    }

    boolean hasTransaction() {
        return statements.stream().anyMatch(statement -> statement.kind() == StatementKind.BEGIN);
    }

    /** Whether a statement may change what other sessions see, at once or with its transaction's COMMIT. */
    static boolean writes(Statement statement) {
        return WRITES.contains(statement.kind());
    }

    /** A statement in one line, without its comments. */
    static String inOneLine(Statement statement) {
        StringBuilder line = new StringBuilder();
        int end = -1;
        for (SqlToken token : SqlTokens.of(statement.text().text()).tokens()) {
            if (end >= 0 && token.span().start() > end) {
                line.append(' ');
            }
            line.append(token.text());
            end = token.span().end();
        }
        return line.toString();
    }
}
