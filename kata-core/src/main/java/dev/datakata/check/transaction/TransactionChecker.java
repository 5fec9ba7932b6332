package dev.datakata.check.transaction;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.answer.AnswerScript.Statement;
import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.transaction.Stage.Performance;
import dev.datakata.check.transaction.Stage.Sight;
import dev.datakata.check.transaction.Stage.Stop;
import dev.datakata.content.Dataset;
import dev.datakata.content.Transaction;
import dev.datakata.content.Transaction.OtherSession;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.Excerpt;
import dev.datakata.source.SourceFile;
import dev.datakata.table.Table;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.RowDiff;
import dev.datakata.verdict.TransactionFault;
import dev.datakata.verdict.TransactionFault.Cause;
import dev.datakata.verdict.TransactionFault.Schedule;
import dev.datakata.verdict.TransactionFault.Seen;
import dev.datakata.verdict.TransactionFault.Step;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a script: what it leaves when it runs alone, what others see meanwhile, and what becomes of the tables when its statements meet those of another session
 * in one order after another.
 */
public final class TransactionChecker implements KataChecker {
    private final Transaction kata;
    private final Engine engine;
    private final List<Start> starts = new ArrayList<>();

    /**
     * Makes the kata ready.
     *
     * @throws ReferenceException if its own content does not work
     */
    public TransactionChecker(Transaction kata, Engine engine) {
        this.kata = kata;
        this.engine = engine;
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(kata.data());
        datasets.addAll(kata.further());
        try {
            datasets.forEach(this::addStart);
        } catch (ReferenceException e) {
            close();
            throw e;
        }
    }

    /**
     * One dataset with what is known of it before any answer comes.
     *
     * @param before the tables as they are
     * @param expected the tables after the reference alone
     * @param unchanged whether the reference leaves the tables as they are
     * @param others the other sessions; a script of the author's, with what it leaves alone
     */
    private record Start(
            String name,
            Database database,
            Tables tables,
            Stage stage,
            Map<String, Table> before,
            Map<String, Table> expected,
            boolean unchanged,
            List<Other> others) {}

    /** A session of the author's, and what it leaves alone; both empty for the learner's script once more. */
    private record Other(String name, Optional<Part> part, Optional<Performance> alone) {}

    private void addStart(Dataset dataset) {
        Database database = new Datasets(engine, kata.schema()).filled(dataset);
        boolean kept = false;
        try (Session session = database.session()) {
            Tables tables = new Tables(database.catalog());
            Watch watch = new Watch(kata.invariants(), tables);
            Map<String, Table> before = tables.read(session, Long.MAX_VALUE);
            watch.look(before, session, false).ifPresent(breach -> {
                throw new ReferenceException(
                        breach.invariant().holds().name(),
                        breach.trouble()
                                .map(reason -> "the invariant cannot be evaluated: " + reason)
                                .orElse("the invariant is not true on " + dataset.name() + ", before any script runs"));
            });
            Stage stage = new Stage(database, tables, watch, kata.retry());
            Performance reference = alone(stage, part("", kata.reference(), session), kata.reference());
            boolean unchanged = tables.same(before, reference.end());
            if (dataset.equals(kata.data())) {
                reference.stopped().ifPresent(stop -> {
                    throw broken(kata.reference(), stop);
                });
                if (unchanged) {
                    throw new ReferenceException(
                            kata.reference().name(),
                            "it changes nothing on data.sql, so an answer that does nothing is right");
                }
            }
            List<Other> others = new ArrayList<>();
            for (OtherSession other : kata.sessions()) {
                Optional<Part> part = other.script().map(script -> part(other.name(), script, session));
                others.add(new Other(
                        other.name(),
                        part,
                        part.map(known -> alone(stage, known, other.script().orElseThrow()))));
            }
            starts.add(new Start(
                    dataset.name(), database, tables, stage, before, reference.end(), unchanged, List.copyOf(others)));
            kept = true;
        } finally {
            if (!kept) {
                database.close();
            }
        }
    }

    private static Part part(String name, SourceFile file, Session session) {
        List<Statement> statements = new ArrayList<>();
        for (StatementText text : Script.of(file.text()).statements()) {
            if (session.check(text.text()) instanceof Outcome.Refused refused
                    && refused.phase() == Outcome.Phase.PARSE) {
                throw new ReferenceException(at(file, text), refused.message());
            }
            statements.add(new Statement(text, session.kind(text.text())));
        }
        if (statements.isEmpty()) {
            throw new ReferenceException(file.name() + ":1", "there is no statement");
        }
        return new Part(name, statements);
    }

    /** Runs an author's script. It may be refused for what the rows are, not for what it says. */
    private Performance alone(Stage stage, Part part, SourceFile file) {
        Performance performance =
                stage.alone(part, Deadline.in(Budgets.of(engine.limits()).total()));
        performance.excess().ifPresent(stop -> {
            throw new ReferenceException(at(file, stop.statement().text()), "it takes more than a statement may");
        });
        performance.stopped().ifPresent(stop -> {
            if (stop.outcome() instanceof Outcome.Refused refused && refused.phase() == Outcome.Phase.BIND) {
                throw broken(file, stop);
            }
        });
        return performance;
    }

    private static ReferenceException broken(SourceFile file, Stop stop) {
        return new ReferenceException(at(file, stop.statement().text()), message(stop.outcome()));
    }

    private static String message(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.message() : "it takes more than a statement may";
    }

    private static String at(SourceFile file, StatementText statement) {
        return file.name() + ":" + file.position(statement.span().start()).line();
    }

    @Override
    public Verdict check(SourceFile answer) {
        AnswerScript.Reading reading;
        try (Session session = starts.get(0).database().session()) {
            reading = ScriptReading.of(answer, session);
        }
        return reading.fault()
                .or(() -> reading.script().flatMap(script -> new Trial(script).fault()))
                .<Verdict>map(Verdict.Failed::of)
                .orElseGet(() -> new Verdict.Passed(List.of()));
    }

    @Override
    public void close() {
        starts.forEach(start -> start.database().close());
    }

    /** One answer under check. */
    private final class Trial {
        private final AnswerScript script;
        private final Part part;
        private final Causes causes;
        private final Deadline deadline;
        private final Deadline patience;

        Trial(AnswerScript script) {
            this.script = script;
            this.part = new Part("", script.statements());
            this.causes = new Causes(part);
            Budgets budgets = Budgets.of(engine.limits());
            this.deadline = Deadline.in(budgets.total());
            this.patience = Deadline.in(budgets.patience());
        }

        Optional<Fault> fault() {
            List<Performance> alone = new ArrayList<>();
            for (Start start : starts) {
                Performance performance = start.stage().alone(part, deadline);
                Optional<Fault> fault = excess(performance).or(() -> state(start, performance));
                if (fault.isPresent()) {
                    return fault;
                }
                alone.add(performance);
            }
            for (int i = 0; i < starts.size(); i++) {
                Optional<Fault> fault = seenAlone(starts.get(i), alone.get(i));
                if (fault.isPresent()) {
                    return fault;
                }
            }
            List<Encounter> encounters = new ArrayList<>();
            for (int i = 0; i < starts.size(); i++) {
                for (Other other : starts.get(i).others()) {
                    encounters.add(new Encounter(starts.get(i), alone.get(i), other));
                }
            }
            return beside(encounters);
        }

        /** Each encounter in its first order, then in its second: what is found first is what is simplest. */
        private Optional<Fault> beside(List<Encounter> encounters) {
            boolean more = true;
            for (int i = 0; more; i++) {
                more = false;
                for (Encounter encounter : encounters) {
                    if (i < encounter.orders.size() && (i < 2 || !patience.passed())) {
                        more = true;
                        Optional<Fault> fault = encounter.fault(i);
                        if (fault.isPresent()) {
                            return fault;
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Fault> excess(Performance performance) {
            return performance
                    .excess()
                    .map(stop -> script.fault(
                            stop.statement(), stop.outcome(), kata.data().name()));
        }

        private Optional<Fault> state(Start start, Performance performance) {
            Map<String, Optional<RowDiff>> differences =
                    start.tables().differences(start.expected(), performance.end());
            // where nothing is to be changed, an error is as good as doing nothing
            if (performance.stopped().isPresent() && !start.unchanged()) {
                return Optional.of(refused(performance.stopped().get(), start.name()));
            }
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TransactionFault.EndState(
                            start.name(),
                            differences,
                            performance.open(),
                            performance.stopped().map(stop -> message(stop.outcome())),
                            performance.stopped().map(stop -> excerpt(stop.statement()))));
        }

        private Fault refused(Stop stop, String dataset) {
            Fault fault = script.fault(stop.statement(), stop.outcome(), dataset);
            return fault instanceof Fault.Execution execution && execution.at().isEmpty()
                    ? new Fault.Execution(
                            execution.engineMessage(),
                            dataset,
                            execution.candidates(),
                            Optional.of(excerpt(stop.statement())))
                    : fault;
        }

        private Excerpt excerpt(Statement statement) {
            return script.file().excerpt(statement.text().span());
        }

        private Optional<Fault> seenAlone(Start start, Performance performance) {
            return performance
                    .seen()
                    .map(sight -> violated(
                            start,
                            sight,
                            Seen.ALONE,
                            new Schedule(List.of(""), performance.steps().subList(0, sight.steps()), 1, 1, 1, true),
                            causes.of(performance, false)));
        }

        private Fault violated(Start start, Sight sight, Seen seen, Schedule schedule, Cause cause) {
            return new TransactionFault.Violated(
                    start.name(),
                    sight.breach().invariant().says(),
                    seen,
                    sight.breach().trouble(),
                    schedule,
                    sight.breach().tables(),
                    cause);
        }

        /** The answer beside one other session, on one dataset. */
        private final class Encounter {
            private final Start start;
            private final Other other;
            private final List<Part> parts;
            private final List<int[]> orders;
            private final long all;
            private final boolean twins;
            private final SerialEnds serial;

            Encounter(Start start, Performance alone, Other other) {
                this.start = start;
                this.other = other;
                Part rival = other.part().orElseGet(() -> new Part(other.name(), part.statements()));
                this.parts = List.of(part, rival);
                int mine = part.turns().size();
                int theirs = rival.turns().size();
                int most = Budgets.orders(start.name().equals(kata.data().name()));
                this.twins = other.part().isEmpty();
                // two scripts that are one: who of them is called the first changes nothing
                this.orders = twins ? Interleavings.ofTwins(mine, most) : Interleavings.of(mine, theirs, most);
                long count = Interleavings.count(mine, theirs);
                this.all = twins && count < Long.MAX_VALUE ? count / 2 : count;
                this.serial = new SerialEnds(
                        start.tables(), start.before(), alone, other.alone().orElse(alone), other.name());
            }

            /** What is wrong in the order of this number, counted from 0. */
            Optional<Fault> fault(int number) {
                Performance performance = start.stage().play(parts, orders.get(number), deadline);
                Optional<Fault> fault = excess(performance).or(() -> seen(performance, number));
                if (fault.isPresent()) {
                    return fault;
                }
                if (number < (twins ? 1 : 2)) {
                    // one script after the other
                    serial.add(number == 0, performance);
                    return Optional.empty();
                }
                return kata.serializable()
                        ? serial.difference(performance)
                                .map(difference -> new TransactionFault.NotSerial(
                                        start.name(),
                                        schedule(performance.steps(), number),
                                        difference.order(),
                                        difference.tables(),
                                        causes.of(performance, twins)))
                        : Optional.empty();
            }

            private Optional<Fault> seen(Performance performance, int number) {
                return performance.seen().map(sight -> {
                    boolean end = sight.steps() == performance.steps().size();
                    return violated(
                            start,
                            sight,
                            end ? Seen.END : Seen.BETWEEN,
                            schedule(performance.steps().subList(0, sight.steps()), number),
                            causes.of(performance, twins));
                });
            }

            private Schedule schedule(List<Step> steps, int number) {
                return new Schedule(
                        List.of("", other.name()), steps, number + 1, orders.size(), all, number < (twins ? 1 : 2));
            }
        }
    }
}
