package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.transaction.Stage.Performance;
import dev.datakata.content.Transaction;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Session;
import dev.datakata.reference.Datasets;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a script alone on the rows that the prompt shows, and tells what it leaves in the tables. */
public final class TransactionRun {
    /** One more than a report shows, so that it can tell that there are more. */
    private static final int ROWS = 51;

    private final Transaction kata;
    private final Engine engine;

    /** For one kata on one engine. */
    public TransactionRun(Transaction kata, Engine engine) {
        this.kata = kata;
        this.engine = engine;
    }

    /**
     * Runs an answer.
     *
     * @param ready is called once the kata's own data is there and the answer is about to run
     */
    public AnswerRun of(SourceFile answer, Runnable ready) {
        try (Database database = new Datasets(engine, kata.schema()).filled(kata.data())) {
            Tables tables = new Tables(database.catalog());
            ready.run();
            AnswerScript.Reading reading;
            try (Session session = database.session()) {
                reading = ScriptReading.of(answer, session);
            }
            if (reading.script().isEmpty()) {
                return AnswerRun.stopped(Verdict.Failed.of(reading.fault().orElseThrow()));
            }
            AnswerScript script = reading.script().get();
            Performance performance = new Stage(database, tables, new Watch(List.of(), tables), false)
                    .alone(
                            new Part("", script.statements()),
                            Deadline.in(Budgets.of(engine.limits()).total()));
            Map<String, TextTable> after = new LinkedHashMap<>();
            performance.end().forEach((name, table) -> after.put(name, first(table)));
            Optional<Fault> fault = performance
                    .excess()
                    .or(performance::stopped)
                    .map(stop -> script.fault(
                            stop.statement(), stop.outcome(), kata.data().name()));
            return AnswerRun.of(after, fault.map(Verdict.Failed::of));
        }
    }

    private static TextTable first(Table table) {
        return TextTable.of(
                new Table(table.columns(), table.rows().stream().limit(ROWS).toList()));
    }
}
