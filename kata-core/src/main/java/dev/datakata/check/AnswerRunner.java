package dev.datakata.check;

import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.check.query.NoQuery;
import dev.datakata.content.Challenge;
import dev.datakata.content.Kata;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Profile;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementKind;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.Datasets;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.table.TextTable;
import dev.datakata.verdict.AnswerRun;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs an answer on the dataset that the prompt shows and tells what it gives, whether that is right or wrong. */
public final class AnswerRunner {
    /** More rows nobody reads in a terminal. */
    private static final int SHOWN_ROWS = 50;

    /** What says the same as other members or as the text of the answer. */
    private static final Set<String> UNTOLD = Set.of("Table", "Type", "Estimated Cardinality");

    private final Engine engine;

    /** For one engine, which stays the caller's to close. */
    public AnswerRunner(Engine engine) {
        this.engine = engine;
    }

    /**
     * Runs an answer.
     *
     * @param ready is called once the kata's own data is there and the answer is about to run
     */
    public AnswerRun run(Kata kata, SourceFile answer, Runnable ready) {
        return kata.challenge().accept(new Challenge.Visitor<>() {
            @Override
            public AnswerRun quiz(Quiz quiz) {
                throw new IllegalArgumentException("nothing runs in a quiz");
            }

            @Override
            public AnswerRun query(Query query) {
                return AnswerRunner.this.query(query, answer, ready);
            }
        });
    }

    private AnswerRun query(Query query, SourceFile answer, Runnable ready) {
        try (Database database = new Datasets(engine, query.schema()).filled(query.visible());
                Session session = database.session()) {
            ready.run();
            List<StatementText> statements = Script.of(answer.text()).statements();
            if (statements.size() != 1) {
                return stopped(new Fault.StatementCount(
                        statements.size(),
                        1,
                        statements.stream().skip(1).findFirst().map(second -> answer.excerpt(second.span()))));
            }
            StatementText statement = statements.get(0);
            OutcomeFaults faults =
                    new OutcomeFaults(answer, statement.span(), query.visible().name());
            Outcome checked = session.check(statement.text());
            if (!(checked instanceof Outcome.Rows || checked instanceof Outcome.Done)) {
                return stopped(checked.accept(faults));
            }
            StatementKind kind = session.kind(statement.text());
            if (kind != StatementKind.SELECT) {
                // also keeps it from changing the engine that later answers run on
                return stopped(NoQuery.fault(answer, statement, kind));
            }
            Outcome outcome = session.query(statement.text(), SHOWN_ROWS);
            if (outcome instanceof Outcome.Rows rows) {
                return new AnswerRun(
                        Optional.of(TextTable.of(rows.table())),
                        rows.complete(),
                        session.profile(statement.text()).map(Profile::root).map(AnswerRunner::node),
                        Optional.empty());
            }
            return stopped(outcome.accept(faults));
        } catch (ReferenceException e) {
            return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
        }
    }

    private static AnswerRun stopped(Fault fault) {
        return AnswerRun.stopped(Verdict.Failed.of(fault));
    }

    private static AnswerRun.PlanNode node(Profile.Operator operator) {
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, List<String>> info : operator.info().entrySet()) {
            if (!UNTOLD.contains(info.getKey()) && !info.getValue().isEmpty()) {
                details.add(info.getKey() + ": " + String.join(", ", info.getValue()));
            }
        }
        return new AnswerRun.PlanNode(
                operator.name(),
                operator.table(),
                operator.rows(),
                operator.rowsScanned().isPresent()
                        ? Optional.of(operator.rowsScanned().getAsLong())
                        : Optional.empty(),
                details,
                operator.children().stream().map(AnswerRunner::node).toList());
    }
}
