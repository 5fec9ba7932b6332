package dev.datakata.check.contract;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.verdict.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as checks, or why it is none.
 *
 * @param checks its checks, in order; none where there is a fault
 * @param fault what is wrong with it before any check has run
 */
record Checklist(List<Check> checks, Optional<Fault> fault) {
    private static final String ASKED = "queries, each a check that returns the rows that offend";

    Checklist {
        checks = List.copyOf(checks);
    }

    /**
     * Reads an answer.
     *
     * @param stub what the learner's answer began as
     * @param visible a session on the data that the prompt shows, where every check has to bind
     */
    static Checklist of(SourceFile answer, DataContract contract, String stub, Session visible) {
        AnswerScript.Reading reading =
                AnswerScript.of(answer, visible, Set.of(StatementKind.SELECT, StatementKind.SHOW), ASKED);
        if (reading.script().isEmpty()) {
            return new Checklist(List.of(), reading.fault());
        }
        AnswerScript script = reading.script().get();
        Repeatability repeatability = new Repeatability(answer, contract);
        for (AnswerScript.Statement statement : script.statements()) {
            Optional<Fault> fault = fault(script, statement, repeatability, visible);
            if (fault.isPresent()) {
                return new Checklist(List.of(), fault);
            }
        }
        return new Checklist(Check.of(script, stub), Optional.empty());
    }

    private static Optional<Fault> fault(
            AnswerScript script, AnswerScript.Statement statement, Repeatability repeatability, Session visible) {
        StatementText text = statement.text();
        if (statement.kind() == StatementKind.SHOW && !readsWhatIsShown(text)) {
            String word = SqlTokens.of(text.text()).tokens().get(0).text();
            return Optional.of(
                    new Fault.Forbidden(word, ASKED, Optional.of(script.file().excerpt(text.span()))));
        }
        Outcome bound = visible.check(text.text());
        return bound instanceof Outcome.Rows
                ? repeatability.fault(text, visible)
                : Optional.of(script.fault(statement, bound, Situation.VISIBLE));
    }

    /** A query may read {@code (DESCRIBE t)}; DESCRIBE alone is none. */
    private static boolean readsWhatIsShown(StatementText text) {
        return SqlTokens.of(text.text()).tokens().stream()
                .filter(token -> !token.isSymbol("("))
                .findFirst()
                .map(token -> token.isAny("SELECT", "FROM", "WITH"))
                .orElse(false);
    }
}
