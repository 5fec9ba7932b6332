package dev.datakata.check;

import dev.datakata.check.answer.OutcomeFaults;
import dev.datakata.check.contract.ContractRun;
import dev.datakata.check.model.ModelRun;
import dev.datakata.check.pipeline.PipelineRun;
import dev.datakata.check.plan.PlanNodes;
import dev.datakata.check.plan.PlanRunner;
import dev.datakata.check.query.NoQuery;
import dev.datakata.check.transaction.TransactionRun;
import dev.datakata.content.Challenge;
import dev.datakata.content.DataContract;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Plan;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Transaction;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs an answer on the dataset that the prompt shows and tells what it gives, whether that is right or wrong. */
public final class AnswerRunner {
    /** More rows nobody reads in a terminal. */
    private static final int SHOWN_ROWS = 50;

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

            @Override
            public AnswerRun pipeline(Pipeline pipeline) {
                try {
                    return new PipelineRun(pipeline, engine.limits(), SHOWN_ROWS).run(answer, ready);
                } catch (ReferenceException e) {
                    return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
                }
            }

            @Override
            public AnswerRun model(Model model) {
                return ModelRun.of(engine, answer, ready);
            }

            @Override
            public AnswerRun dataContract(DataContract contract) {
                return AnswerRunner.this.dataContract(contract, kata.stub(), answer, ready);
            }

            @Override
            public AnswerRun plan(Plan plan) {
                try {
                    return new PlanRunner(engine)
                            .run(plan, answer, () -> AnswerRunner.this.query(plan.query(), answer, ready));
                } catch (ReferenceException e) {
                    return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
                }
            }

            @Override
            public AnswerRun transaction(Transaction transaction) {
                try {
                    return new TransactionRun(transaction, engine).of(answer, ready);
                } catch (ReferenceException e) {
                    return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
                }
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
                        session.profile(statement.text()).map(PlanNodes::of),
                        Map.of(),
                        Optional.empty());
            }
            return stopped(outcome.accept(faults));
        } catch (ReferenceException e) {
            return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
        }
    }

    private AnswerRun dataContract(DataContract contract, String stub, SourceFile answer, Runnable ready) {
        try {
            return new ContractRun(contract, stub, engine).of(answer, ready);
        } catch (ReferenceException e) {
            return AnswerRun.stopped(new Verdict.Broken(String.valueOf(e.getMessage()), e.at()));
        }
    }

    private static AnswerRun stopped(Fault fault) {
        return AnswerRun.stopped(Verdict.Failed.of(fault));
    }
}
