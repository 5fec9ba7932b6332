package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.answer.AnswerScript.Statement;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a script as this kind of kata takes it. */
final class ScriptReading {
    /** What the kata takes, in words for a fault. */
    static final String ASKED =
            "BEGIN, COMMIT and ROLLBACK, queries and changes of rows, SET VARIABLE and temporary tables";

    private static final Set<StatementKind> TAKEN = EnumSet.of(
            StatementKind.BEGIN,
            StatementKind.COMMIT,
            StatementKind.ROLLBACK,
            StatementKind.SELECT,
            StatementKind.INSERT,
            StatementKind.UPDATE,
            StatementKind.DELETE,
            StatementKind.MERGE,
            StatementKind.TRUNCATE,
            StatementKind.SET_VARIABLE,
            StatementKind.CREATE_TABLE,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.CREATE_VIEW,
            StatementKind.DROP);

    /** Every database of the checker has a name that begins so, and no other has. */
    private static final String OWN = "datakata_";

    private ScriptReading() {}

    static AnswerScript.Reading of(SourceFile file, Session session) {
        AnswerScript.Reading reading = AnswerScript.of(file, session, TAKEN, ASKED);
        Optional<Fault> fault = reading.script()
                .flatMap(script -> script.statements().stream()
                        .flatMap(statement -> refusal(statement, file).stream())
                        .findFirst());
        return fault.isPresent() ? new AnswerScript.Reading(Optional.empty(), fault) : reading;
    }

    private static Optional<Fault> refusal(Statement statement, SourceFile file) {
        List<SqlToken> tokens = SqlTokens.of(statement.text().text()).tokens();
        Optional<String> other = tokens.stream()
                .filter(SqlToken::isName)
                .map(SqlToken::name)
                .filter(name -> name.startsWith(OWN))
                .findFirst();
        Optional<String> lasting = switch (statement.kind()) {
            case CREATE_TABLE, CREATE_TABLE_AS, CREATE_VIEW ->
                tokens.stream().limit(5).anyMatch(token -> token.isAny("TEMP", "TEMPORARY"))
                        ? Optional.<String>empty()
                        : Optional.of(statement.kind() == StatementKind.CREATE_VIEW ? "CREATE VIEW" : "CREATE TABLE");
            case DROP ->
                tokens.size() > 1 && tokens.get(1).isAny("TABLE", "VIEW")
                        ? Optional.<String>empty()
                        : Optional.of("DROP of anything but a table");
            default -> Optional.empty();
        };
        return other.or(() -> lasting)
                .map(found -> new Fault.Forbidden(
                        found, ASKED, Optional.of(file.excerpt(statement.text().span()))));
    }
}
