package dev.datakata.check.query;

import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Fault;
import java.util.Locale;
import java.util.Optional;

/** The fault of a statement that is no query where one is asked for. */
public final class NoQuery {
    private NoQuery() {}

    /** The fault; {@code kind} is what the engine takes the statement for. */
    public static Fault fault(SourceFile answer, StatementText statement, StatementKind kind) {
        // some kinds have several keywords: then the one that was written is named
        String found = switch (kind) {
            case SHOW, OTHER -> keyword(statement);
            case CREATE_OTHER -> "CREATE";
            case CALL -> Session.acting(statement.text()).orElse("CALL");
            default -> kind.name().replace('_', ' ');
        };
        return new Fault.Forbidden(found, "one query", Optional.of(answer.excerpt(statement.span())));
    }

    /** The fault of a query that asks {@link Session#telling} of the engine; {@code name} is what tells. */
    public static Fault ofEngine(SourceFile answer, StatementText statement, String name) {
        return new Fault.Forbidden(name, "one query", Optional.of(answer.excerpt(statement.span())));
    }

    private static String keyword(StatementText statement) {
        return SqlTokens.of(statement.text()).tokens().stream()
                .findFirst()
                .map(SqlToken::text)
                .orElse(statement.text())
                .toUpperCase(Locale.ROOT);
    }
}
