package dev.datakata.check.contract;

import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.incident.Specimen;
import dev.datakata.incident.Specimens;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Column;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer's checks give on every database that the prompt tells of, without a judgement. */
public final class ContractRun {
    private static final int COUNTED_ROWS = 1_000;

    private final DataContract contract;
    private final String stub;
    private final Engine engine;

    /** @param stub what the learner's answer began as */
    public ContractRun(DataContract contract, String stub, Engine engine) {
        this.contract = contract;
        this.stub = stub;
        this.engine = engine;
    }

    /**
     * Runs the checks.
     *
     * @param ready is called once the kata's own databases are there
     * @throws dev.datakata.reference.ReferenceException if the kata's content does not work
     */
    public AnswerRun of(SourceFile answer, Runnable ready) {
        List<Specimen> shown = new Specimens(contract, engine)
                .all().stream()
                        .filter(specimen -> !specimen.situation().hidden())
                        .toList();
        ready.run();
        try (Stage stage = new Stage(engine.limits())) {
            Checklist checklist;
            try (Database database = shown.get(0).database(stage.engine());
                    Session session = database.session()) {
                checklist = Checklist.of(answer, contract, stub, session);
            }
            if (checklist.fault().isPresent()) {
                return AnswerRun.stopped(Verdict.Failed.of(checklist.fault().get()));
            }
            List<Column> columns = new ArrayList<>(List.of(Column.of("database", "VARCHAR")));
            checklist.checks().forEach(check -> columns.add(Column.of(check.name(), "VARCHAR")));
            List<List<@Nullable String>> rows = new ArrayList<>();
            shown.forEach(specimen -> rows.add(row(specimen, checklist.checks(), stage)));
            return new AnswerRun(
                    Optional.of(new TextTable(columns, rows)), true, Optional.empty(), Map.of(), Optional.empty());
        }
    }

    private static List<@Nullable String> row(Specimen specimen, List<Check> checks, Stage stage) {
        Situation situation = specimen.situation();
        List<@Nullable String> row = new ArrayList<>();
        String words = situation.words().replace("`", "");
        row.add((situation.incident() ? "incident: " : "healthy: ") + (words.isEmpty() ? "the visible rows" : words));
        try (Database database = specimen.database(stage.engine());
                Session session = database.session()) {
            for (Check check : checks) {
                row.add(said(session.query(check.statement().text(), COUNTED_ROWS)));
            }
        }
        return row;
    }

    private static String said(Outcome outcome) {
        if (!(outcome instanceof Outcome.Rows rows)) {
            return "cannot run";
        }
        int count = rows.table().rows().size();
        return count == 0 ? "quiet" : count == 1 ? "1 row" : count + (rows.complete() ? " rows" : " rows or more");
    }
}
