package dev.datakata.check.pipeline;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.pipeline.Route.Bring;
import dev.datakata.check.pipeline.Route.Execute;
import dev.datakata.check.pipeline.Route.Move;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Limits;
import dev.datakata.engine.ScriptException;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a script once, on the rows of the first scenario that the prompt shows, and tells the tables after it. */
public final class PipelineRun {
    private final Pipeline pipeline;
    private final Limits limits;
    private final int shownRows;

    /** @param shownRows the most rows of a table that are wanted; one more is brought where there are more */
    public PipelineRun(Pipeline pipeline, Limits limits, int shownRows) {
        this.pipeline = pipeline;
        this.limits = limits;
        this.shownRows = shownRows;
    }

    /**
     * The tables after one run, and why it stopped, if it did.
     *
     * @param ready is called once the kata's own data is there and the answer is about to run
     * @throws ReferenceException if the kata's data does not work
     */
    public AnswerRun run(SourceFile answer, Runnable ready) {
        try (Bench bench = new Bench(pipeline, limits)) {
            AnswerScript.Reading reading = PipelineChecker.read(bench, answer);
            try (Database database = bench.fresh()) {
                bring(database);
                ready.run();
                if (reading.script().isEmpty()) {
                    return AnswerRun.stopped(Verdict.Failed.of(reading.fault().orElseThrow()));
                }
                AnswerScript script = reading.script().get();
                List<StatementText> statements = script.statements().stream()
                        .map(AnswerScript.Statement::text)
                        .toList();
                Bench.RunResult result = Bench.run(database, statements);
                Optional<Fault> fault = result.stopped()
                        .map(outcome -> script.fault(
                                script.statements().get(result.done()),
                                outcome,
                                pipeline.data().name()));
                return AnswerRun.of(tables(database), fault.map(Verdict.Failed::of));
            }
        }
    }

    /** What comes before the first run. */
    private void bring(Database database) {
        Optional<Scenario> first = pipeline.scenarios().stream()
                .filter(scenario -> !scenario.hidden())
                .findFirst();
        for (Move move : first.map(Route::plain).map(Route::moves).orElse(List.of())) {
            if (move instanceof Execute) {
                return;
            }
            if (move instanceof Bring bring) {
                try {
                    database.run(bring.script());
                } catch (ScriptException e) {
                    throw new ReferenceException(
                            e.file().name() + ":"
                                    + e.file().position(e.at().start()).line(),
                            e.reason());
                }
            }
        }
    }

    private Map<String, TextTable> tables(Database database) {
        List<TableName> names = new ArrayList<>();
        pipeline.targets().forEach(target -> names.add(TableName.of(target.table())));
        for (Catalog.BaseTable table : database.catalog().tables()) {
            TableName name = new TableName(table.schema(), table.name());
            if (names.stream().noneMatch(name::same)) {
                names.add(name);
            }
        }
        Contents contents = Contents.of(database, names);
        Map<String, TextTable> tables = new LinkedHashMap<>();
        for (TableName name : names) {
            contents.table(name)
                    .map(table -> new Table(
                            table.columns(),
                            table.rows().subList(0, Math.min(table.rows().size(), shownRows + 1))))
                    .ifPresent(table -> tables.put(name.label(), TextTable.of(table)));
        }
        return tables;
    }
}
