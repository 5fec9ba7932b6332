package dev.datakata.check.query;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.content.Contract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Query;
import dev.datakata.engine.Catalog;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.Reference;
import dev.datakata.reference.ReferenceException;
import dev.datakata.reference.TableRows;
import dev.datakata.reference.Trial;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.order.LikelyCauses;
import dev.datakata.sql.order.OrderGuarantee;
import dev.datakata.sql.order.RowOrder;
import dev.datakata.table.Column;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Instance;
import dev.datakata.witness.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks {@code kind: query}: one SELECT, judged by its result on several databases, in the order that docs/grading.md gives. */
public final class QueryChecker implements KataChecker {
    /** A database of more rows explains nothing. */
    private static final int MOST_ROWS_SHOWN = 20;

    private final Query query;
    private final Datasets datasets;
    private final Reference reference;
    private final Stage visible;
    private final List<Stage> further = new ArrayList<>();
    private final boolean orderShows;
    private @Nullable List<Stage> reordered;
    private boolean steady = true;
    private final Search search;
    private final Diagnoses diagnoses;

    /**
     * A database and what is expected there.
     *
     * @param permutation whether it is an earlier stage's data inserted in another order
     */
    private record Stage(String name, Database database, Session session, Expected expected, boolean permutation)
            implements AutoCloseable {
        @Override
        public void close() {
            session.close();
            database.close();
        }
    }

    /**
     * @param budget how many generated databases an answer meets
     * @throws ReferenceException if the kata's content does not work
     */
    public QueryChecker(Query query, Engine engine, Search.Budget budget) {
        this.query = query;
        this.datasets = new Datasets(engine, query.schema());
        Database database = datasets.filled(query.visible());
        Session session = database.session();
        this.reference = new Reference(query, session);
        AssumptionsCheck.hold(query, session);
        this.visible = new Stage("visible", database, session, reference.expectedOfItself(session), false);
        for (Dataset dataset : query.further()) {
            Database filled = datasets.filled(dataset);
            Session own = filled.session();
            further.add(new Stage(dataset.name(), filled, own, reference.expectedOfItself(own), false));
        }
        this.orderShows = Stream.concat(Stream.of(visible), further.stream())
                .anyMatch(stage -> stage.expected().orderShows());
        Catalog catalog = datasets.catalog();
        this.search = new Search(
                query,
                reference,
                datasets,
                database,
                distilled(),
                budget,
                engine.limits().statement().multipliedBy(2));
        this.diagnoses = new Diagnoses(query, reference, session, visible.expected(), Search.schema(catalog), search);
    }

    private List<Instance> distilled() {
        return datasets.rowsOf(query.distilled()).stream().map(Instance::new).toList();
    }

    /**
     * The visible rows, inserted in other orders. A reference that itself depends on the order cannot ask independence of others; its
     * proof says so.
     */
    private List<Stage> reordered() {
        List<Stage> known = reordered;
        if (known == null) {
            known = new ArrayList<>();
            Trial trial = new Trial(reference, reference.sql(), reference.ownColumns());
            for (Database permuted : new Permutations(datasets).of(visible.database())) {
                Stage stage = new Stage("visible", permuted, permuted.session(), visible.expected(), true);
                if (trial.run(stage.session(), stage.expected()) instanceof Trial.Result.Agrees) {
                    known.add(stage);
                } else {
                    steady = false;
                    stage.close();
                }
            }
            reordered = known;
        }
        return known;
    }

    @Override
    public Verdict check(SourceFile answer) {
        List<StatementText> statements = Script.of(answer.text()).statements();
        Optional<Outcome> ran = Optional.empty();
        if (statements.size() == 1 && Session.isPlainQuery(statements.get(0).text())) {
            // most answers: their rows say all that binding would
            ran = Optional.of(onVisible(statements.get(0).text()));
            if (ran.get() instanceof Outcome.Rows rows) {
                return judged(answer, statements.get(0), rows.table().columns(), ran);
            }
        }
        List<Outcome> bound = new ArrayList<>();
        for (StatementText statement : statements) {
            Outcome outcome = visible.session().check(statement.text());
            if (outcome instanceof Outcome.Refused refused && refused.phase() == Outcome.Phase.PARSE) {
                return Verdict.Failed.of(outcome.accept(new OutcomeFaults(answer, statement.span(), "visible")));
            }
            bound.add(outcome);
        }
        if (statements.size() != 1) {
            return Verdict.Failed.of(new Fault.StatementCount(
                    statements.size(),
                    1,
                    statements.stream().skip(1).findFirst().map(second -> answer.excerpt(second.span()))));
        }
        StatementText statement = statements.get(0);
        StatementKind kind = visible.session().kind(statement.text());
        boolean taken = bound.get(0) instanceof Outcome.Rows || bound.get(0) instanceof Outcome.Done;
        if (kind != StatementKind.SELECT && (taken || kind != StatementKind.INVALID)) {
            return Verdict.Failed.of(NoQuery.fault(answer, statement, kind));
        }
        if (!(bound.get(0) instanceof Outcome.Rows described)) {
            return Verdict.Failed.of(bound.get(0).accept(new OutcomeFaults(answer, statement.span(), "visible")));
        }
        Optional<String> telling = Session.telling(statement.text());
        if (telling.isPresent()) {
            return Verdict.Failed.of(NoQuery.ofEngine(answer, statement, telling.get()));
        }
        return judged(answer, statement, described.table().columns(), ran);
    }

    private Outcome onVisible(String statement) {
        return Trial.rows(visible.session(), statement, visible.expected());
    }

    private Optional<Fault> columnsFault(List<Column> columns) {
        return new ColumnsCheck(reference.columns(), reference.contract()).fault(columns);
    }

    /** @param ran what the statement gave on the visible dataset, where it has been run */
    private Verdict judged(SourceFile answer, StatementText statement, List<Column> columns, Optional<Outcome> ran) {
        Optional<Fault> wrongColumns = columnsFault(columns);
        if (wrongColumns.isPresent()) {
            return Verdict.Failed.of(wrongColumns.get());
        }
        Attempt attempt = new Attempt(
                answer,
                statement,
                new Trial(reference, statement.text(), columns),
                ran.orElseGet(() -> onVisible(statement.text())));
        Trial trial = attempt.trial();
        for (Stage stage : stagesFor(trial.parsed())) {
            Trial.Result result = stage.equals(visible)
                    ? trial.result(attempt.onVisible(), stage.expected())
                    : trial.run(stage.session(), stage.expected());
            Optional<Fault> fault = fault(attempt, stage.name(), stage.permutation(), result);
            if (fault.isPresent()) {
                return explained(fault.get(), attempt, stage, result);
            }
        }
        return search.find(trial)
                .map(found -> differsOnGenerated(attempt, found))
                .orElseGet(() -> resultIsRight(attempt));
    }

    /**
     * An answer that runs and has the right columns.
     *
     * @param onVisible what it gave on the visible dataset
     */
    private record Attempt(SourceFile answer, StatementText statement, Trial trial, Outcome onVisible) {
        ParsedSql parsed() {
            return trial.parsed();
        }
    }

    /** The visible database, then the others, which are made when it is their turn. */
    private Iterable<Stage> stagesFor(ParsedSql query) {
        return () -> Stream.concat(Stream.of(visible), Stream.of(query).flatMap(this::others))
                .iterator();
    }

    /** A query that cannot tell one order of insertion from another need not be run on several. */
    private Stream<Stage> others(ParsedSql query) {
        boolean blind = datasets.catalog().hidesOrder() && RowOrder.isBlindTo(query);
        return Stream.concat(blind ? Stream.of() : reordered().stream(), further.stream());
    }

    /** The fault with the smallest database that shows it, and with what the answer's rows are equal to. */
    private Verdict explained(Fault fault, Attempt attempt, Stage stage, Trial.Result result) {
        if (!(fault instanceof Fault.Rows)) {
            return Verdict.Failed.of(fault);
        }
        Trial trial = attempt.trial();
        Optional<Counterexample> counterexample = search.find(trial)
                .map(found -> counterexample(found, trial, "generated"))
                .or(() -> smaller(trial, stage, result));
        return new Verdict.Failed(List.of(fault), diagnoses.of(trial, attempt.onVisible()), counterexample);
    }

    private Optional<Counterexample> smaller(Trial trial, Stage stage, Trial.Result result) {
        Search.Found whole = new Search.Found(new Instance(datasets.rows(stage.database())), result);
        Search.Found small = search.smaller(whole, trial);
        return small.instance().size() > MOST_ROWS_SHOWN
                ? Optional.empty()
                : Optional.of(counterexample(small, trial, stage.name()));
    }

    private Verdict differsOnGenerated(Attempt attempt, Search.Found found) {
        Fault fault = fault(attempt, "generated", false, found.result()).orElseThrow();
        return new Verdict.Failed(
                List.of(fault),
                fault instanceof Fault.Rows ? diagnoses.of(attempt.trial(), attempt.onVisible()) : List.of(),
                Optional.of(counterexample(found, attempt.trial(), "generated")));
    }

    private Counterexample counterexample(Search.Found found, Trial trial, String dataset) {
        Map<String, TextTable> tables = new LinkedHashMap<>();
        Predicate<TableRows> read = search.read(trial);
        for (TableRows table : found.instance().tables()) {
            if (table.rows().isEmpty() && !read.test(table)) {
                continue;
            }
            String schema = table.table().schema();
            String name = schema.equals("main")
                    ? table.table().name()
                    : schema + "." + table.table().name();
            List<Column> columns = TableRows.insertable(table.table()).stream()
                    .map(column -> new Column(column.name(), column.type()))
                    .toList();
            tables.put(name, TextTable.of(new Table(columns, table.rows())));
        }
        Expected expected;
        Table actual;
        String error = "";
        if (found.result() instanceof Trial.Result.Failed failed) {
            expected = failed.expected();
            actual = new Table(List.of(), List.of());
            error = failed.outcome() instanceof Outcome.Refused refused
                    ? refused.message()
                    : "no result within the limits";
        } else {
            Trial.Result.Differs differs = (Trial.Result.Differs) found.result();
            expected = differs.expected();
            actual = differs.actual();
        }
        return new Counterexample(
                dataset,
                tables,
                TextTable.of(actual),
                TextTable.of(new Table(expected.columns(), expected.rows())),
                error);
    }

    private Optional<Fault> fault(Attempt attempt, String dataset, boolean permutation, Trial.Result result) {
        if (result instanceof Trial.Result.Failed failed) {
            return Optional.of(failed.outcome()
                    .accept(new OutcomeFaults(
                            attempt.answer(), attempt.statement().span(), dataset)));
        }
        if (!(result instanceof Trial.Result.Differs differs)) {
            return Optional.empty();
        }
        if (differs.comparison() instanceof Comparison.RowsDiffer rows) {
            return Optional.of(
                    permutation
                            ? new Fault.Nondeterministic(Causes.likely(attempt.parsed()), rows.diff(), dataset)
                            : new Fault.Rows(rows.diff(), dataset));
        }
        Comparison.OrderDiffers order = (Comparison.OrderDiffers) differs.comparison();
        if (OrderGuarantee.hasTopLevelOrder(attempt.parsed()) == OrderGuarantee.Answer.NO) {
            return Optional.of(new Fault.Unordered(reference.orderKeys()));
        }
        return Optional.of(new Fault.Order(
                reference.orderKeys(),
                reference.columns(),
                order.row(),
                TextTable.texts(order.expected()),
                TextTable.texts(order.actual()),
                dataset));
    }

    private Verdict resultIsRight(Attempt attempt) {
        ParsedSql parsed = attempt.parsed();
        OrderGuarantee.Answer ordered = OrderGuarantee.hasTopLevelOrder(parsed);
        if (reference.ordered() && orderShows && ordered == OrderGuarantee.Answer.NO) {
            return Verdict.Failed.of(new Fault.Unordered(reference.orderKeys()));
        }
        Optional<Fault> rule = new RulesCheck(query.rules()).fault(attempt.answer(), attempt.statement(), parsed);
        if (rule.isPresent()) {
            return Verdict.Failed.of(rule.get());
        }
        boolean needless = reference.contract().order() instanceof Contract.AnyOrder
                && ordered == OrderGuarantee.Answer.YES
                && !LikelyCauses.of(parsed).contains(LikelyCauses.Cause.LIMIT);
        return new Verdict.Passed(needless ? List.of(Note.NEEDLESS_ORDER) : List.of());
    }

    /**
     * What tells a wrong query from the reference.
     *
     * @param dataset the first dataset on which they differ; {@code contract} where the columns already do
     * @param generated the database, shrunk, where it is none of the author's
     */
    public record Killer(String dataset, Optional<Instance> generated) {}

    /**
     * Runs a query that is no learner's, such as a mutant, over everything an answer meets.
     *
     * @return empty if no difference was found
     */
    public Optional<Killer> killer(String statement) {
        Outcome bound = visible.session().check(statement);
        if (!(bound instanceof Outcome.Rows described)
                || columnsFault(described.table().columns()).isPresent()) {
            return Optional.of(new Killer("contract", Optional.empty()));
        }
        Trial trial = new Trial(reference, statement, described.table().columns());
        for (Stage stage : stagesFor(trial.parsed())) {
            if (!(trial.run(stage.session(), stage.expected()) instanceof Trial.Result.Agrees)) {
                String name = stage.permutation() ? stage.name() + ", reordered" : stage.name();
                return Optional.of(new Killer(name, Optional.empty()));
            }
        }
        if (orderShows
                && reference.ordered()
                && OrderGuarantee.hasTopLevelOrder(trial.parsed()) == OrderGuarantee.Answer.NO) {
            return Optional.of(new Killer("contract", Optional.empty()));
        }
        return search.find(trial).map(found -> new Killer("generated", Optional.of(found.instance())));
    }

    /** Whether a query differs from the reference on {@code instance}, seen on a plain run. */
    public boolean differsOn(Instance instance, String statement) {
        return visible.session().check(statement) instanceof Outcome.Rows described
                && search.differsOn(
                        instance,
                        new Trial(reference, statement, described.table().columns()));
    }

    /** How many rows the reference gives on the visible dataset. */
    public long visibleRows() {
        return visible.expected().size();
    }

    /** Whether the reference's own result stays what it is when the rows are inserted in other orders. */
    public boolean steady() {
        reordered();
        return steady;
    }

    /** Whether the statement can be run on the kata's schema at all. */
    public boolean binds(String statement) {
        return visible.session().check(statement) instanceof Outcome.Rows;
    }

    /** The optimised plan of a statement, equal for statements that the engine takes as one; empty where there is none. */
    public Optional<String> plan(String statement) {
        return visible.session().plan(statement);
    }

    /** The kata's tables, as mutation takes them. */
    public Schema schema() {
        return Search.schema(datasets.catalog());
    }

    /** What the kata expects. */
    public Reference reference() {
        return reference;
    }

    @Override
    public void close() {
        search.close();
        visible.close();
        further.forEach(Stage::close);
        if (reordered != null) {
            reordered.forEach(Stage::close);
        }
    }
}
