package dev.datakata.check.model;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The script of an answer to a model: which statements it may have, and running it on an empty database. */
public final class ModelScript {
    /** No macros: one of a catalogue function's name would stand between the catalogue and whoever asks it. */
    private static final Set<StatementKind> TAKEN = EnumSet.of(
            StatementKind.CREATE_TABLE,
            StatementKind.CREATE_TABLE_AS,
            StatementKind.CREATE_VIEW,
            StatementKind.CREATE_INDEX,
            StatementKind.CREATE_SCHEMA,
            StatementKind.CREATE_SEQUENCE,
            StatementKind.CREATE_TYPE,
            StatementKind.ALTER,
            StatementKind.DROP,
            StatementKind.COMMENT_ON,
            StatementKind.INSERT);

    private static final String ASKED = "statements that make tables";

    private final AnswerScript script;

    private ModelScript(AnswerScript script) {
        this.script = script;
    }

    /**
     * A script, or why it is none: one of the two.
     *
     * @param script the script, if all of it can be taken
     * @param fault why not
     */
    record Reading(Optional<ModelScript> script, Optional<Fault> fault) {}

    /** Reads an answer without running it. */
    static Reading read(SourceFile answer, Session session) {
        AnswerScript.Reading reading = AnswerScript.of(answer, session, TAKEN, ASKED);
        return new Reading(reading.script().map(ModelScript::new), reading.fault());
    }

    /** Runs the script; the fault of the first statement that fails. */
    Optional<Fault> run(Database database) {
        try (Session session = database.session()) {
            for (AnswerScript.Statement statement : script.statements()) {
                Outcome outcome = session.execute(statement.text().text());
                if (!(outcome instanceof Outcome.Done) && !(outcome instanceof Outcome.Rows)) {
                    return Optional.of(script.fault(statement, outcome, "visible"));
                }
            }
            return Optional.empty();
        }
    }

    /** Reads and runs an answer on an empty database; the fault, if it cannot be taken or fails. */
    public static Optional<Fault> run(SourceFile answer, Database database) {
        Reading reading;
        try (Session session = database.session()) {
            reading = read(answer, session);
        }
        return reading.script().isPresent() ? reading.script().get().run(database) : reading.fault();
    }
}
