package dev.datakata.check.contract;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.content.DataContract;
import dev.datakata.content.Situation;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.incident.Specimen;
import dev.datakata.incident.Specimens;
import dev.datakata.source.Excerpt;
import dev.datakata.source.SourceFile;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.CheckMatrix;
import dev.datakata.verdict.CheckMatrix.Signal;
import dev.datakata.verdict.ContractFault;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks {@code kind: contract}: queries that return the rows that offend, by when they give some and when not. */
public final class ContractChecker implements KataChecker {
    /** Rows of a false alarm that are kept. */
    private static final int KEPT_ROWS = 20;

    /** Queries whose outcomes are kept: answers, and mutants above all, share most of theirs. */
    private static final int KEPT_QUERIES = 500;

    private final DataContract contract;
    private final String stub;
    private final Stage stage;
    private final List<Specimen> specimens;
    private final Duration budget;
    private final Map<String, List<Outcome>> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param stub what the learner's answer began as
     * @param engine where the kata's databases are made
     * @param stage where the checks run
     * @throws dev.datakata.reference.ReferenceException if the kata's content does not work
     */
    public ContractChecker(DataContract contract, String stub, Engine engine, Stage stage) {
        this.contract = contract;
        this.stub = stub;
        this.stage = stage;
        this.specimens = new Specimens(contract, engine).all();
        // well within the time after which the process is ended, which would blame the answer without telling of what
        this.budget = engine.limits().statement().multipliedBy(3);
    }

    @Override
    public Verdict check(SourceFile answer) {
        Checklist checklist;
        try (Database database = visible().database(stage.engine());
                Session session = database.session()) {
            checklist = Checklist.of(answer, contract, stub, session);
        }
        if (checklist.fault().isPresent()) {
            return Verdict.Failed.of(checklist.fault().get());
        }
        if (known.size() > KEPT_QUERIES) {
            known.clear();
        }
        List<Check> checks = checklist.checks();
        Optional<Fault> stopped =
                run(answer, checks.stream().map(Check::statement).toList());
        return stopped.isPresent() ? Verdict.Failed.of(stopped.get()) : judge(answer, checks);
    }

    /** Runs the queries on every database; afterwards each is known. A fault stops at once: it is no alarm, and no silence either. */
    private Optional<Fault> run(SourceFile answer, List<StatementText> statements) {
        Map<String, StatementText> wanted = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> !known.containsKey(statement.text()))
                .forEach(statement -> wanted.putIfAbsent(statement.text(), statement));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Outcome>> outcomes = new HashMap<>();
        wanted.keySet().forEach(sql -> outcomes.put(sql, new ArrayList<>()));
        long end = System.nanoTime() + budget.toNanos();
        for (Specimen specimen : specimens) {
            try (Database database = specimen.database(stage.engine());
                    Session session = database.session()) {
                for (Map.Entry<String, StatementText> query : wanted.entrySet()) {
                    if (System.nanoTime() > end) {
                        return Optional.of(new Fault.Timeout(budget.toMillis() / 1000.0, false));
                    }
                    Outcome outcome = session.query(query.getKey(), limit(specimen));
                    Optional<Fault> fault = fault(answer, query.getValue(), specimen, outcome);
                    if (fault.isPresent()) {
                        return fault;
                    }
                    outcomes.getOrDefault(query.getKey(), List.of()).add(outcome);
                }
            }
        }
        outcomes.forEach((sql, results) -> known.put(sql, results));
        return Optional.empty();
    }

    /** Of a broken database it is enough to know whether there is a row. */
    private static long limit(Specimen specimen) {
        return specimen.situation().incident() ? 1 : KEPT_ROWS;
    }

    private Optional<Fault> fault(SourceFile answer, StatementText statement, Specimen specimen, Outcome outcome) {
        if (outcome instanceof Outcome.Rows) {
            return Optional.empty();
        }
        boolean loud =
                outcome instanceof Outcome.Refused && specimen.situation().incident() && contract.failingIsLoud();
        return loud
                ? Optional.empty()
                : Optional.of(new OutcomeFaults(answer, statement.span(), dataset(specimen)).amongOthers(outcome));
    }

    /** What a fault of execution calls a database. */
    private static String dataset(Specimen specimen) {
        Situation situation = specimen.situation();
        String what = what(situation).replace("`", "");
        return what.isEmpty() ? Situation.VISIBLE : what;
    }

    private static String what(Situation situation) {
        return situation.hidden() && situation.incident() ? situation.gist() : situation.words();
    }

    private Verdict judge(SourceFile answer, List<Check> checks) {
        CheckMatrix matrix = matrix(checks);
        if (!matrix.falseAlarms().isEmpty()) {
            List<ContractFault.Alarm> alarms = new ArrayList<>();
            Optional<Excerpt> at = Optional.empty();
            for (Check check : checks) {
                Optional<ContractFault.Alarm> alarm = alarm(check);
                if (alarm.isPresent() && at.isEmpty()) {
                    at = Optional.of(answer.excerpt(check.statement().span()));
                }
                alarm.ifPresent(alarms::add);
            }
            return Verdict.Failed.of(new ContractFault.FalseAlarm(alarms, matrix, at));
        }
        if (!matrix.missed().isEmpty()) {
            return Verdict.Failed.of(new ContractFault.MissedIncident(matrix));
        }
        for (int i = 0; i < checks.size(); i++) {
            int check = i;
            if (matrix.stages().stream().allMatch(seen -> seen.signals().get(check) == Signal.QUIET)) {
                return new Verdict.Passed(List.of(Note.IDLE_CHECK));
            }
        }
        return new Verdict.Passed(List.of());
    }

    private CheckMatrix matrix(List<Check> checks) {
        List<CheckMatrix.Stage> stages = new ArrayList<>();
        for (int i = 0; i < specimens.size(); i++) {
            Situation situation = specimens.get(i).situation();
            List<Signal> signals = new ArrayList<>();
            for (Check check : checks) {
                signals.add(signal(outcome(check, i)));
            }
            stages.add(new CheckMatrix.Stage(what(situation), situation.incident(), situation.hidden(), signals));
        }
        return new CheckMatrix(checks.stream().map(Check::name).toList(), stages, contract.failingIsLoud());
    }

    private static Signal signal(Outcome outcome) {
        return !(outcome instanceof Outcome.Rows rows)
                ? Signal.FAILED
                : rows.table().rows().isEmpty() ? Signal.QUIET : Signal.ALARM;
    }

    private Outcome outcome(Check check, int specimen) {
        List<Outcome> outcomes = known.get(check.statement().text());
        if (outcomes == null) {
            throw new IllegalStateException("just run");
        }
        return outcomes.get(specimen);
    }

    /** The first false alarm of a check. */
    private Optional<ContractFault.Alarm> alarm(Check check) {
        for (int i = 0; i < specimens.size(); i++) {
            Situation situation = specimens.get(i).situation();
            if (!situation.incident()
                    && outcome(check, i) instanceof Outcome.Rows rows
                    && !rows.table().rows().isEmpty()) {
                return Optional.of(new ContractFault.Alarm(
                        check.name(), what(situation), TextTable.of(rows.table()), rows.complete()));
            }
        }
        return Optional.empty();
    }

    /**
     * Runs queries ahead, each database made once for all of them: for a proof, whose mutants are many. One that gives a fault is left for its own check.
     */
    public void prepare(List<String> queries) {
        Set<String> sound = new LinkedHashSet<>();
        try (Database database = visible().database(stage.engine());
                Session session = database.session()) {
            for (String query : queries) {
                if (session.kind(query) == StatementKind.SELECT && session.check(query) instanceof Outcome.Rows) {
                    sound.add(query);
                }
            }
        }
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        sound.forEach(query -> outcomes.put(query, new ArrayList<>()));
        for (Specimen specimen : specimens) {
            try (Database database = specimen.database(stage.engine());
                    Session session = database.session()) {
                outcomes.entrySet().removeIf(query -> {
                    Outcome outcome = session.query(query.getKey(), limit(specimen));
                    query.getValue().add(outcome);
                    boolean loud = specimen.situation().incident() && contract.failingIsLoud();
                    return !(outcome instanceof Outcome.Rows || (loud && outcome instanceof Outcome.Refused));
                });
            }
        }
        outcomes.forEach((sql, results) -> known.put(sql, results));
    }

    /** Those of the queries that the engine can bind to the visible data. */
    public List<String> bound(List<String> queries) {
        try (Database database = visible().database(stage.engine());
                Session session = database.session()) {
            return queries.stream()
                    .filter(query -> session.check(query) instanceof Outcome.Rows)
                    .toList();
        }
    }

    /**
     * The plan of the question whether a query gives a row at all: equal for queries that differ in what they show only. Empty where there is none.
     */
    public Optional<String> plan(String query) {
        try (Database database = visible().database(stage.engine());
                Session session = database.session()) {
            return session.plan("SELECT 1 FROM (" + query + ") AS offending LIMIT 1");
        }
    }

    /** The tables of the visible data. */
    public Catalog catalog() {
        try (Database database = visible().database(stage.engine())) {
            return database.catalog();
        }
    }

    /** The databases that checks meet. */
    public List<Specimen> specimens() {
        return specimens;
    }

    private Specimen visible() {
        return specimens.get(0);
    }

    @Override
    public void close() {
        known.clear();
    }
}
