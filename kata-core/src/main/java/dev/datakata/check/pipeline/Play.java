package dev.datakata.check.pipeline;

import dev.datakata.check.answer.AnswerScript;
import dev.datakata.check.pipeline.Bench.RunResult;
import dev.datakata.check.pipeline.Preparation.Prepared;
import dev.datakata.check.pipeline.Route.Bring;
import dev.datakata.check.pipeline.Route.Execute;
import dev.datakata.check.pipeline.Route.Look;
import dev.datakata.check.pipeline.Route.Move;
import dev.datakata.check.pipeline.Route.Stop;
import dev.datakata.check.pipeline.Route.Variation;
import dev.datakata.check.pipeline.Tables.Finding;
import dev.datakata.engine.Database;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.ScriptException;
import dev.datakata.engine.StatementText;
import dev.datakata.source.Excerpt;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.PipelineFault;
import dev.datakata.verdict.PipelineFault.Difference;
import dev.datakata.verdict.PipelineFault.HalfDone;
import dev.datakata.verdict.PipelineFault.RefusedAgain;
import dev.datakata.verdict.PipelineFault.Silent;
import dev.datakata.verdict.PipelineFault.Story;
import dev.datakata.verdict.PipelineFault.TargetRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer on one route, from a fresh database to the first thing that is not as it has to be. */
final class Play {
    /** The story tells where a fault happened; so no dataset has to be named besides. */
    private static final String VISIBLE = "visible";

    private final Tables tables;
    private final AnswerScript script;
    private final List<StatementText> statements;
    private final Prepared expected;
    private final Route route;
    private final StoryLog log;
    private final List<Contents> after = new ArrayList<>();
    private final List<Boolean> again = new ArrayList<>();
    private int looks;
    private int stoppedAfter;

    Play(Tables tables, AnswerScript script, Prepared expected, Route route) {
        this.tables = tables;
        this.script = script;
        this.statements =
                script.statements().stream().map(AnswerScript.Statement::text).toList();
        this.expected = expected;
        this.route = route;
        this.log = new StoryLog(route);
    }

    /** The fault, if there is one. */
    Optional<Fault> on(Database database) {
        for (int i = 0; i < route.moves().size(); i++) {
            Move move = route.moves().get(i);
            Optional<Fault> fault = Optional.empty();
            if (move instanceof Bring bring) {
                fault = bring(database, bring);
            } else if (move instanceof Stop stop) {
                stoppedAfter = stop.after();
                // The session ends here, and with it the open transaction.
                Bench.run(database, statements.subList(0, stop.after()));
                log.stopped(stop);
            } else if (move instanceof Execute execute) {
                fault = execute(database, execute, targetsMatter(i));
            } else if (move instanceof Look) {
                fault = look();
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> bring(Database database, Bring bring) {
        try {
            database.run(bring.script());
            log.brought(bring);
            return Optional.empty();
        } catch (ScriptException e) {
            // It worked for the reference, so what the answer has left is in its way.
            return Optional.of(
                    new PipelineFault.State(log.wrongAt(bring), new PipelineFault.Blocked(bring.words(), e.reason())));
        }
    }

    /** Whether the targets are looked at before the next run; on the plain way they tell which run went wrong first. */
    private boolean targetsMatter(int at) {
        return route.variation() == Variation.PLAIN
                || route.moves().subList(at + 1, route.moves().size()).stream()
                        .filter(move -> move instanceof Look || move instanceof Execute)
                        .findFirst()
                        .filter(Look.class::isInstance)
                        .isPresent();
    }

    private Optional<Fault> execute(Database database, Execute execute, boolean targets) {
        Contents before = execute.refused() ? tables.contents(database) : tables.keptContents(database);
        RunResult result = Bench.run(database, statements);
        Contents now = targets ? tables.contents(database) : tables.keptContents(database);
        after.add(now);
        again.add(execute.again());
        log.ran(result);
        Optional<Outcome> limit = now.limit();
        if (limit.isPresent()) {
            return Optional.of(inScenario(script.fault(script.statements().get(0), limit.get(), VISIBLE)));
        }
        if (result.stopped().isPresent()) {
            Fault cause = script.fault(
                    script.statements().get(result.done()), result.stopped().get(), VISIBLE);
            if (!(result.stopped().get() instanceof Outcome.Refused refused)) {
                return Optional.of(inScenario(cause));
            }
            if (!execute.refused()) {
                boolean further = execute.again()
                        || route.variation() == Variation.STOPPED
                        || route.variation() == Variation.DELIVERED_AGAIN;
                return Optional.of(
                        further
                                ? fault(
                                        log.wrongAtTheEnd(),
                                        execute.again(),
                                        new RefusedAgain(refused.message(), cause.at()))
                                : inScenario(cause));
            }
        }
        Optional<Difference> kept = tables.kept(before, now);
        if (kept.isPresent()) {
            return Optional.of(new PipelineFault.State(log.wrongAtTheEnd(), kept.get()));
        }
        return execute.refused() ? refusal(before, now, result) : Optional.empty();
    }

    /** What is wrong with a run that has to be refused and to change nothing. */
    private Optional<Fault> refusal(Contents before, Contents now, RunResult result) {
        Optional<Difference> changed = tables.targetChanged(before, now);
        if (result.stopped().isEmpty()) {
            Optional<TargetRows> wrote =
                    changed.filter(TargetRows.class::isInstance).map(TargetRows.class::cast);
            return Optional.of(new PipelineFault.State(log.wrongAtTheEnd(), new Silent(wrote)));
        }
        String message = result.stopped().get() instanceof Outcome.Refused refused ? refused.message() : "";
        return changed.map(difference -> new PipelineFault.State(
                log.wrongAtTheEnd(), difference instanceof TargetRows rows ? new HalfDone(message, rows) : difference));
    }

    private Optional<Fault> look() {
        @Nullable Contents wanted = expected.looks().get(looks++);
        int last = after.size() - 1;
        // Where nothing is wanted the run before had to be refused, and was judged when it ended.
        Optional<Finding> finding = wanted == null ? Optional.empty() : tables.targets(wanted, after.get(last));
        if (finding.isEmpty()) {
            return Optional.empty();
        }
        if (route.variation() != Variation.PLAIN) {
            return Optional.of(fault(log.wrongAtRun(last), false, finding.get()));
        }
        // What went wrong first is what is told.
        for (int run = 0; run < last; run++) {
            Optional<Finding> first = tables.targets(expected.runs().get(run), after.get(run));
            if (first.isPresent()) {
                return Optional.of(fault(log.wrongAtRun(run), again.get(run), first.get()));
            }
        }
        return Optional.of(fault(log.wrongAtRun(last), again.get(last), finding.get()));
    }

    private Fault fault(Story story, boolean runAgain, Finding finding) {
        return finding.columns().isPresent()
                ? new PipelineFault.InScenario(finding.columns().get(), story)
                : fault(story, runAgain, finding.difference().orElseThrow());
    }

    private Fault fault(Story story, boolean runAgain, Difference difference) {
        return switch (route.variation()) {
            case STOPPED -> {
                Excerpt at =
                        script.file().excerpt(statements.get(stoppedAfter - 1).span());
                yield new PipelineFault.Crash(story, stoppedAfter, statements.size(), Optional.of(at), difference);
            }
            case DELIVERED_AGAIN -> new PipelineFault.Replay(story, true, difference);
            case PLAIN, REORDERED ->
                runAgain
                        ? new PipelineFault.Replay(story, false, difference)
                        : new PipelineFault.State(story, difference);
        };
    }

    private Fault inScenario(Fault cause) {
        return new PipelineFault.InScenario(cause, log.wrongAtTheEnd());
    }
}
