package dev.datakata.check.pipeline;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.answer.KataChecker;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Session;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a script by what it leaves in tables. Each answer has an engine of its own, in which each scenario starts on a fresh database: once undisturbed, and
 * then, where the scenario says so, stopped after each statement, with batches in every order, or with batches that come again.
 */
public final class PipelineChecker implements KataChecker {
    private final Limits limits;
    private final Pipeline pipeline;
    private final Preparation preparation;

    /**
     * Runs the reference through every scenario.
     *
     * @param engine whose limits hold for answers too; nothing runs in it
     * @throws dev.datakata.reference.ReferenceException if the kata's content does not work
     */
    public PipelineChecker(Pipeline pipeline, Engine engine) {
        this.limits = engine.limits();
        this.pipeline = pipeline;
        this.preparation = new Preparation(pipeline, limits);
    }

    @Override
    public Verdict check(SourceFile answer) {
        long start = System.nanoTime();
        try (Bench bench = new Bench(pipeline, limits)) {
            AnswerScript.Reading reading = read(bench, answer);
            if (reading.script().isEmpty()) {
                return Verdict.Failed.of(reading.fault().orElseThrow());
            }
            AnswerScript script = reading.script().get();
            for (Preparation.Prepared prepared : preparation.scenarios()) {
                for (Route route : routes(prepared.scenario(), script)) {
                    if (System.nanoTime() - start > whole(limits).toNanos()) {
                        return Verdict.Failed.of(new Fault.Timeout(whole(limits).toMillis() / 1000.0, false));
                    }
                    try (Database database = bench.fresh()) {
                        Optional<Fault> fault = new Play(preparation.tables(), script, prepared, route).on(database);
                        if (fault.isPresent()) {
                            return Verdict.Failed.of(fault.get());
                        }
                    }
                }
            }
            return new Verdict.Passed(List.of());
        }
    }

    static AnswerScript.Reading read(Bench bench, SourceFile answer) {
        try (Database database = bench.fresh();
                Session session = database.session()) {
            return AnswerScript.of(answer, session, Taken.KINDS, Taken.WORDS);
        }
    }

    private static List<Route> routes(Scenario scenario, AnswerScript script) {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.plain(scenario));
        routes.addAll(Route.variations(scenario, script.statements().size()));
        return routes;
    }

    /**
     * The time for all scenarios of one answer. It ends before the process around it is ended, after three times a statement's limit and ten
     * seconds, also where the last statement takes all of its time.
     */
    private static Duration whole(Limits limits) {
        return limits.statement().multipliedBy(2).plusSeconds(7);
    }

    @Override
    public void close() {
        // holds tables only, no database
    }
}
