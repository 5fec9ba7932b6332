package dev.datakata.engine;

import dev.datakata.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text split into statements as DuckDB splits it.
 *
 * @param statements the statements in order; those of only comments and blanks are dropped
 */
public record Script(List<StatementText> statements) {
    public Script {
        statements = List.copyOf(statements);
    }

    /**
     * Splits {@code text}. An open quote or comment belongs to the last statement and reaches to the end of the text, so that the engine can
     * say what is wrong with it; a text that is only an open comment is empty.
     */
    public static Script of(String text) {
        List<StatementText> statements = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (SqlLexer.Token token : SqlLexer.tokens(text)) {
            if (token.type() != SqlLexer.Type.SEMICOLON) {
                start = start < 0 ? token.span().start() : start;
                end = token.span().end();
            } else if (start >= 0) {
                statements.add(new StatementText(text.substring(start, end), new Span(start, end)));
                start = -1;
            }
        }
        if (start >= 0) {
            statements.add(new StatementText(text.substring(start, end), new Span(start, end)));
        }
        return new Script(statements);
    }

    /** Whether the text holds only comments, blanks and semicolons. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
