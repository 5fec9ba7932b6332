package dev.datakata.check.answer;

import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer of several statements, read as a whole before any of them runs.
 *
 * @param file the answer
 * @param statements its statements in order; at least one
 */
public record AnswerScript(SourceFile file, List<Statement> statements) {
    public AnswerScript {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param text the statement with its place in the answer
     * @param kind what it is
     */
    public record Statement(StatementText text, StatementKind kind) {}

    /**
     * What reading an answer gave: one of the two.
     *
     * @param script the script, if all of it can be taken
     * @param fault why not
     */
    public record Reading(Optional<AnswerScript> script, Optional<Fault> fault) {}

    /**
     * Reads an answer: every statement has to parse, to be of a kind that is taken, and to name no database. Nothing runs.
     *
     * @param session any session of the kata's; only its parser is asked
     * @param taken the kinds of statement that the kata takes
     * @param asked what the kata takes, in words for a fault
     */
    public static Reading of(SourceFile file, Session session, Set<StatementKind> taken, String asked) {
        List<Statement> statements = new ArrayList<>();
        for (StatementText text : Script.of(file.text()).statements()) {
            // Names are not looked up yet: an earlier statement may make what this one needs.
            if (session.check(text.text()) instanceof Outcome.Refused refused
                    && refused.phase() == Outcome.Phase.PARSE) {
                return faulty(new OutcomeFaults(file, text.span(), "visible").refused(refused));
            }
            StatementKind kind = session.kind(text.text());
            if (!taken.contains(kind)) {
                String found = Optional.of(text.text())
                        .filter(statement -> kind == StatementKind.CALL)
                        .flatMap(Session::acting)
                        .orElse(kind.name().replace('_', ' '));
                return faulty(new Fault.Forbidden(found, asked, Optional.of(file.excerpt(text.span()))));
            }
            Optional<ForeignDatabase.Use> foreign = ForeignDatabase.in(text.text());
            if (foreign.isPresent()) {
                return faulty(new Fault.Forbidden(
                        foreign.get().words(),
                        asked,
                        Optional.of(file.excerpt(
                                foreign.get().at().shifted(text.span().start())))));
            }
            statements.add(new Statement(text, kind));
        }
        return statements.isEmpty()
                ? faulty(new Fault.StatementCount(0, 1, Optional.empty()))
                : new Reading(Optional.of(new AnswerScript(file, statements)), Optional.empty());
    }

    private static Reading faulty(Fault fault) {
        return new Reading(Optional.empty(), Optional.of(fault));
    }

    /** The fault that an outcome of one of its statements is; the outcome is neither rows nor done. */
    public Fault fault(Statement statement, Outcome outcome, String dataset) {
        return new OutcomeFaults(file, statement.text().span(), dataset).amongOthers(outcome);
    }
}
