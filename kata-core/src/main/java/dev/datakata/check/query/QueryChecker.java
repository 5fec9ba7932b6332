package dev.datakata.check.query;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.comparison.Comparison;
import dev.datakata.comparison.Expected;
import dev.datakata.content.Contract;
import dev.datakata.content.Dataset;
import dev.datakata.content.Query;
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
import dev.datakata.table.Column;
import dev.datakata.table.Table;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.Counterexample;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Note;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Instance;
import dev.datakata.witness.Search;
import dev.datakata.witness.Shrinker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks {@code kind: query}: one SELECT, judged by its result on several databases, in the order that docs/grading.md gives. */
public final class QueryChecker implements KataChecker {
    /** A database of more rows explains nothing. */
    private static final int MOST_ROWS_SHOWN = 20;

    private final Query query;
    private final Datasets datasets;
    private final Reference reference;
    private final List<Stage> stages = new ArrayList<>();
    private final boolean orderShows;
    private boolean steady = true;
    private final Search search;
    private final Shrinker shrinker;
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
        Database visible = datasets.filled(query.visible());
        Session session = visible.session();
        this.reference = new Reference(query, session);
        AssumptionsCheck.hold(query, session);
        Expected expected = reference.expected(session);
        stages.add(new Stage("visible", visible, session, expected, false));
        addPermutations(visible, expected);
        for (Dataset dataset : query.further()) {
            Database database = datasets.filled(dataset);
            Session further = database.session();
            stages.add(new Stage(dataset.name(), database, further, reference.expected(further), false));
        }
        this.orderShows = stages.stream().anyMatch(stage -> stage.expected().orderShows());
        this.search = new Search(
                query,
                reference,
                datasets,
                visible,
                distilled(),
                budget,
                engine.limits().statement().multipliedBy(2));
        this.shrinker = new Shrinker(search, reference.comparison());
        this.diagnoses = new Diagnoses(query, reference, session, Search.schema(datasets.catalog()), search);
    }

    private List<Instance> distilled() {
        List<Instance> instances = new ArrayList<>();
        for (Dataset dataset : query.distilled()) {
            try (Database database = datasets.filled(dataset)) {
                instances.add(new Instance(datasets.rows(database)));
            }
        }
        return instances;
    }

    private void addPermutations(Database visible, Expected expected) {
        for (Database permuted : new Permutations(datasets).of(visible)) {
            Session session = permuted.session();
            // a reference that itself depends on the order of insertion cannot ask independence of others; its proof
            // says so
            if (new Trial(reference, reference.sql(), reference.ownColumns()).run(session, expected)
                    instanceof Trial.Result.Agrees) {
                stages.add(new Stage("visible", permuted, session, expected, true));
            } else {
                steady = false;
                session.close();
                permuted.close();
            }
        }
    }

    @Override
    public Verdict check(SourceFile answer) {
        List<StatementText> statements = Script.of(answer.text()).statements();
        List<Outcome> bound = new ArrayList<>();
        for (StatementText statement : statements) {
            Outcome outcome = visible().session().check(statement.text());
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
        return check(answer, statements.get(0), bound.get(0));
    }

    private Verdict check(SourceFile answer, StatementText statement, Outcome bound) {
        StatementKind kind = visible().session().kind(statement.text());
        boolean taken = bound instanceof Outcome.Rows || bound instanceof Outcome.Done;
        if (kind != StatementKind.SELECT && (taken || kind != StatementKind.INVALID)) {
            return Verdict.Failed.of(NoQuery.fault(answer, statement, kind));
        }
        if (!(bound instanceof Outcome.Rows described)) {
            return Verdict.Failed.of(bound.accept(new OutcomeFaults(answer, statement.span(), "visible")));
        }
        Optional<Fault> columns = new ColumnsCheck(reference.columns(), reference.contract())
                .fault(described.table().columns());
        if (columns.isPresent()) {
            return Verdict.Failed.of(columns.get());
        }
        Trial trial = new Trial(reference, statement.text(), described.table().columns());
        ParsedSql parsed = trial.parsed();
        for (Stage stage : stages) {
            Trial.Result result = trial.run(stage.session(), stage.expected());
            Optional<Fault> fault = fault(answer, statement, parsed, stage, result);
            if (fault.isPresent()) {
                return explained(fault.get(), trial, stage, result);
            }
        }
        Optional<Search.Found> found = search.find(trial);
        if (found.isPresent()) {
            return differsOnGenerated(answer, statement, parsed, trial, shrinker.shrink(found.get(), trial));
        }
        return resultIsRight(answer, statement, parsed);
    }

    /** The fault with the smallest database that shows it, and with what the answer's rows are equal to. */
    private Verdict explained(Fault fault, Trial trial, Stage stage, Trial.Result result) {
        if (!(fault instanceof Fault.Rows)) {
            return Verdict.Failed.of(fault);
        }
        Optional<Counterexample> counterexample = search.find(trial)
                .map(found -> counterexample(shrinker.shrink(found, trial), trial, "generated"))
                .or(() -> smaller(trial, stage, result));
        return new Verdict.Failed(List.of(fault), diagnoses.of(trial), counterexample);
    }

    private Optional<Counterexample> smaller(Trial trial, Stage stage, Trial.Result result) {
        Search.Found whole = new Search.Found(new Instance(datasets.rows(stage.database())), result);
        Search.Found small = shrinker.shrink(whole, trial);
        return small.instance().size() > MOST_ROWS_SHOWN
                ? Optional.empty()
                : Optional.of(counterexample(small, trial, stage.name()));
    }

    private Verdict differsOnGenerated(
            SourceFile answer, StatementText statement, ParsedSql parsed, Trial trial, Search.Found found) {
        Fault fault = fault(answer, statement, parsed, "generated", false, found.result())
                .orElseThrow();
        return new Verdict.Failed(
                List.of(fault), diagnoses.of(trial), Optional.of(counterexample(found, trial, "generated")));
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

    private Optional<Fault> fault(
            SourceFile answer, StatementText statement, ParsedSql parsed, Stage stage, Trial.Result result) {
        return fault(answer, statement, parsed, stage.name(), stage.permutation(), result);
    }

    private Optional<Fault> fault(
            SourceFile answer,
            StatementText statement,
            ParsedSql parsed,
            String dataset,
            boolean permutation,
            Trial.Result result) {
        if (result instanceof Trial.Result.Failed failed) {
            return Optional.of(failed.outcome().accept(new OutcomeFaults(answer, statement.span(), dataset)));
        }
        if (!(result instanceof Trial.Result.Differs differs)) {
            return Optional.empty();
        }
        if (differs.comparison() instanceof Comparison.RowsDiffer rows) {
            return Optional.of(
                    permutation
                            ? new Fault.Nondeterministic(Causes.likely(parsed), rows.diff(), dataset)
                            : new Fault.Rows(rows.diff(), dataset));
        }
        Comparison.OrderDiffers order = (Comparison.OrderDiffers) differs.comparison();
        if (OrderGuarantee.hasTopLevelOrder(parsed) == OrderGuarantee.Answer.NO) {
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

    private Verdict resultIsRight(SourceFile answer, StatementText statement, ParsedSql parsed) {
        OrderGuarantee.Answer ordered = OrderGuarantee.hasTopLevelOrder(parsed);
        if (reference.ordered() && orderShows && ordered == OrderGuarantee.Answer.NO) {
            return Verdict.Failed.of(new Fault.Unordered(reference.orderKeys()));
        }
        Optional<Fault> rule = new RulesCheck(query.rules()).fault(answer, statement, parsed);
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
        Outcome bound = visible().session().check(statement);
        if (!(bound instanceof Outcome.Rows described)
                || new ColumnsCheck(reference.columns(), reference.contract())
                        .fault(described.table().columns())
                        .isPresent()) {
            return Optional.of(new Killer("contract", Optional.empty()));
        }
        Trial trial = new Trial(reference, statement, described.table().columns());
        for (Stage stage : stages) {
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
        return search.find(trial)
                .map(found -> new Killer(
                        "generated", Optional.of(shrinker.shrink(found, trial).instance())));
    }

    /** Whether a query differs from the reference on {@code instance}, seen on a plain run. */
    public boolean differsOn(Instance instance, String statement) {
        return visible().session().check(statement) instanceof Outcome.Rows described
                && search.differsOn(
                        instance,
                        new Trial(reference, statement, described.table().columns()));
    }

    /** How many rows the reference gives on the visible dataset. */
    public long visibleRows() {
        return visible().expected().size();
    }

    /** Whether the reference's own result stays what it is when the rows are inserted in other orders. */
    public boolean steady() {
        return steady;
    }

    /** Whether the statement can be run on the kata's schema at all. */
    public boolean binds(String statement) {
        return visible().session().check(statement) instanceof Outcome.Rows;
    }

    /** The optimised plan of a statement, equal for statements that the engine takes as one; empty where there is none. */
    public Optional<String> plan(String statement) {
        return visible().session().plan(statement);
    }

    /** The kata's tables, as mutation takes them. */
    public Schema schema() {
        return Search.schema(datasets.catalog());
    }

    /** What the kata expects. */
    public Reference reference() {
        return reference;
    }

    private Stage visible() {
        return stages.get(0);
    }

    @Override
    public void close() {
        search.close();
        stages.forEach(Stage::close);
    }
}
