package dev.datakata.check;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.contract.ContractChecker;
import dev.datakata.check.contract.Stage;
import dev.datakata.check.model.ModelChecker;
import dev.datakata.check.pipeline.PipelineChecker;
import dev.datakata.check.plan.PlanChecker;
import dev.datakata.check.query.QueryChecker;
import dev.datakata.check.transaction.TransactionChecker;
import dev.datakata.content.Challenge;
import dev.datakata.content.DataContract;
import dev.datakata.content.Kata;
import dev.datakata.content.Model;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Plan;
import dev.datakata.content.Query;
import dev.datakata.content.Quiz;
import dev.datakata.content.Transaction;
import dev.datakata.engine.Engine;
import dev.datakata.engine.EngineException;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Verdict;
import dev.datakata.witness.Search;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The checkers of a course on one engine. The latest few stay ready, since the next answer is often to the same kata. */
public final class Checks implements AutoCloseable {
    /** Prepared katas that are kept: their databases take memory. */
    private static final int KEPT = 8;

    private final Engine engine;
    private final Search.Budget budget;
    private final Stage stage;
    private final Map<String, KataChecker> ready = new LinkedHashMap<>(16, 0.75f, true);

    /** For one engine, which stays the caller's to close. */
    public Checks(Engine engine) {
        this(engine, Search.Budget.DEFAULT);
    }

    /** For answers that end the engine where many generated databases are asked in one statement. */
    public static Checks withoutBatches(Engine engine) {
        return new Checks(engine, Search.Budget.DEFAULT.withoutBatches());
    }

    /** @param budget how many generated databases an answer to a query meets */
    public Checks(Engine engine, Search.Budget budget) {
        this.engine = engine;
        this.budget = budget;
        this.stage = new Stage(engine.limits());
    }

    /** Makes {@code kata} ready; content that does not work shows when an answer is checked. */
    public void prepare(Kata kata) {
        if (ready.containsKey(kata.fingerprint())) {
            return;
        }
        if (kata.challenge() instanceof Plan) {
            // one large dataset at a time: together they would be all the memory that the engine has
            ready.values().removeIf(Checks::closedPlan);
        }
        if (ready.size() >= KEPT) {
            dropEldest();
        }
        keep(kata, withRoom(kata));
    }

    /** A kata and what checks answers to it. */
    public record Ready(Kata kata, KataChecker checker) {}

    /**
     * Makes a kata ready without keeping it. For any thread, also while another checks answers: only katas of a kind whose databases are all their own,
     * and none that needs much memory; empty for others.
     */
    public Optional<Ready> ahead(Kata kata) {
        return kata.challenge() instanceof Query ? Optional.of(new Ready(kata, checker(kata))) : Optional.empty();
    }

    /** Keeps what {@link #ahead} has made. */
    public void adopt(Ready ahead) {
        if (ready.containsKey(ahead.kata().fingerprint())) {
            ahead.checker().close();
            return;
        }
        if (ready.size() >= KEPT) {
            dropEldest();
        }
        keep(ahead.kata(), ahead.checker());
    }

    private void keep(Kata kata, KataChecker checker) {
        ready.put(kata.fingerprint(), checker);
        // answers need most of the memory for themselves: one that runs out of it would be refused for what others left
        while (ready.size() > 1 && engine.memoryUsed() > engine.limits().memoryBytes() / 4) {
            dropEldest();
        }
    }

    private void dropEldest() {
        Iterator<KataChecker> eldest = ready.values().iterator();
        eldest.next().close();
        eldest.remove();
    }

    /** Large schemas can fill the engine's memory with what is kept for other katas: then that makes room first. */
    private KataChecker withRoom(Kata kata) {
        try {
            return checker(kata);
        } catch (EngineException | IllegalStateException e) {
            if (ready.isEmpty()) {
                throw e;
            }
            close();
            return checker(kata);
        }
    }

    private static boolean closedPlan(KataChecker checker) {
        if (checker instanceof PlanChecker plan) {
            plan.close();
            return true;
        }
        return false;
    }

    /** Judges an answer that is neither absent nor untouched. */
    public Verdict check(Kata kata, SourceFile answer) {
        prepare(kata);
        KataChecker checker = ready.get(kata.fingerprint());
        if (checker == null) {
            throw new IllegalStateException("just prepared");
        }
        try {
            return checker.check(answer);
        } catch (ReferenceException e) {
            return broken(e);
        }
    }

    private KataChecker checker(Kata kata) {
        try {
            return kata.challenge().accept(new Challenge.Visitor<>() {
                @Override
                public KataChecker quiz(Quiz quiz) {
                    return new QuizChecker(quiz);
                }

                @Override
                public KataChecker query(Query query) {
                    return new QueryChecker(query, engine, budget);
                }

                @Override
                public KataChecker pipeline(Pipeline pipeline) {
                    return new PipelineChecker(pipeline, engine);
                }

                @Override
                public KataChecker model(Model model) {
                    return new ModelChecker(model, engine);
                }

                @Override
                public KataChecker dataContract(DataContract contract) {
                    return new ContractChecker(contract, kata.stub(), engine, stage);
                }

                @Override
                public KataChecker plan(Plan plan) {
                    return new PlanChecker(plan, engine, budget);
                }

                @Override
                public KataChecker transaction(Transaction transaction) {
                    return new TransactionChecker(transaction, engine);
                }
            });
        } catch (ReferenceException e) {
            return new BrokenChecker(broken(e));
        }
    }

    private static Verdict broken(ReferenceException e) {
        return new Verdict.Broken(String.valueOf(e.getMessage()), e.at());
    }

    /** Stands for a kata whose content does not work. */
    private record BrokenChecker(Verdict verdict) implements KataChecker {
        @Override
        public Verdict check(SourceFile answer) {
            return verdict;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    @Override
    public void close() {
        ready.values().forEach(KataChecker::close);
        ready.clear();
        stage.close();
    }
}
