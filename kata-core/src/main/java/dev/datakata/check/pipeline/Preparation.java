package dev.datakata.check.pipeline;

import dev.datakata.check.pipeline.Route.Bring;
import dev.datakata.check.pipeline.Route.Execute;
import dev.datakata.check.pipeline.Route.Look;
import dev.datakata.check.pipeline.Route.Move;
import dev.datakata.content.Pipeline;
import dev.datakata.content.Pipeline.Expectation;
import dev.datakata.content.Pipeline.Scenario;
import dev.datakata.engine.Database;
import dev.datakata.engine.Limits;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.ScriptException;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reference leaves in the targets in each scenario, found once for all answers. */
final class Preparation {
    private final Pipeline pipeline;
    private final List<Prepared> scenarios = new ArrayList<>();
    private final Tables tables;

    /**
     * A scenario with what is expected in it.
     *
     * @param scenario the scenario
     * @param runs the tables after each run of the undisturbed way
     * @param looks the tables at each look; null where the run before has to be refused
     */
    record Prepared(Scenario scenario, List<Contents> runs, List<@Nullable Contents> looks) {}

    /**
     * Runs the reference through every scenario.
     *
     * @throws ReferenceException if the reference, the data or a scenario does not work
     */
    Preparation(Pipeline pipeline, Limits limits) {
        this.pipeline = pipeline;
        SourceFile reference = pipeline.reference();
        List<StatementText> statements = Script.of(reference.text()).statements();
        if (statements.isEmpty()) {
            throw new ReferenceException(reference.name() + ":1", "there is no statement in the reference");
        }
        try (Bench bench = new Bench(pipeline, limits)) {
            try (Database database = bench.fresh()) {
                tables = new Tables(pipeline, database);
            }
            for (Scenario scenario : pipeline.scenarios()) {
                try (Database database = bench.fresh()) {
                    scenarios.add(prepared(database, Route.plain(scenario), statements));
                }
            }
        }
    }

    Tables tables() {
        return tables;
    }

    List<Prepared> scenarios() {
        return scenarios;
    }

    private Prepared prepared(Database database, Route route, List<StatementText> statements) {
        List<Contents> runs = new ArrayList<>();
        List<@Nullable Contents> looks = new ArrayList<>();
        Contents now = tables.contents(database);
        for (int i = 0; i < route.moves().size(); i++) {
            Move move = route.moves().get(i);
            if (move instanceof Bring bring) {
                bring(database, bring);
                now = tables.contents(database);
            } else if (move instanceof Execute execute) {
                if (!(execute.again() && asOnce(route, i))) {
                    execute(database, route, execute, statements);
                    now = tables.contents(database);
                }
                runs.add(now);
            } else if (move instanceof Look look) {
                boolean refused = look.expectation() == Expectation.FAILURE_AND_UNCHANGED;
                looks.add(refused ? null : now);
                if (!refused) {
                    tables.requireTargets(now, pipeline.reference().name() + ":1");
                }
            }
        }
        return new Prepared(route.scenario(), runs, looks);
    }

    /** Whether the next look asks for the state after a single run. */
    private static boolean asOnce(Route route, int from) {
        return route.moves().subList(from, route.moves().size()).stream()
                .filter(Look.class::isInstance)
                .findFirst()
                .filter(look -> ((Look) look).expectation() == Expectation.SAME_AS_ONCE)
                .isPresent();
    }

    private static void bring(Database database, Bring bring) {
        try {
            database.run(bring.script());
        } catch (ScriptException e) {
            throw new ReferenceException(
                    e.file().name() + ":" + e.file().position(e.at().start()).line(), e.reason());
        }
    }

    private void execute(Database database, Route route, Execute execute, List<StatementText> statements) {
        SourceFile reference = pipeline.reference();
        String where = " in the scenario '" + route.scenario().name() + "'";
        Bench.RunResult result = Bench.run(database, statements);
        if (execute.refused() && !(result.stopped().orElse(null) instanceof Outcome.Refused)) {
            throw new ReferenceException(reference.name() + ":1", "it has to be refused, and is not," + where);
        }
        if (!execute.refused() && result.stopped().isPresent()) {
            StatementText statement = statements.get(result.done());
            String why = result.stopped().get() instanceof Outcome.Refused refused
                    ? refused.message()
                    : "it meets a limit of time or memory";
            throw new ReferenceException(
                    reference.name() + ":"
                            + reference.position(statement.span().start()).line(),
                    why + where);
        }
    }
}
