package dev.datakata.check.pipeline;

import dev.datakata.check.pipeline.Bench.RunResult;
import dev.datakata.check.pipeline.Route.Bring;
import dev.datakata.check.pipeline.Route.Execute;
import dev.datakata.check.pipeline.Route.Look;
import dev.datakata.check.pipeline.Route.Move;
import dev.datakata.check.pipeline.Route.Stop;
import dev.datakata.engine.Outcome;
import dev.datakata.verdict.PipelineFault.Action;
import dev.datakata.verdict.PipelineFault.StepTaken;
import dev.datakata.verdict.PipelineFault.Story;
import dev.datakata.verdict.PipelineFault.Went;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes what happens on a route, so that it can be told. */
final class StoryLog {
    private final Route route;
    private final List<StepTaken> taken = new ArrayList<>();

    StoryLog(Route route) {
        this.route = route;
    }

    void brought(Bring bring) {
        taken.add(step(bring, Went.WELL));
    }

    void stopped(Stop stop) {
        taken.add(step(stop, Went.WELL));
    }

    void ran(RunResult result) {
        Optional<String> refusal =
                result.stopped().map(outcome -> outcome instanceof Outcome.Refused refused ? refused.message() : "");
        taken.add(new StepTaken(Action.RUN, "", result.done(), Went.WELL, refusal, result.open()));
    }

    /** The story where the last step went wrong. */
    Story wrongAtTheEnd() {
        return story(taken.size() - 1);
    }

    /** The story where a run went wrong, counted from 0. */
    Story wrongAtRun(int run) {
        int seen = 0;
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).action() == Action.RUN && seen++ == run) {
                return story(i);
            }
        }
        return wrongAtTheEnd();
    }

    /** The story where the next step could not be taken. */
    Story wrongAt(Bring bring) {
        taken.add(step(bring, Went.WRONG));
        return wrongAtTheEnd();
    }

    private Story story(int wrong) {
        List<StepTaken> steps = new ArrayList<>();
        // what ran after the step that went wrong went neither well nor wrong by itself
        for (int i = 0; i <= wrong; i++) {
            StepTaken step = taken.get(i);
            steps.add(
                    i == wrong
                            ? new StepTaken(
                                    step.action(),
                                    step.detail(),
                                    step.statements(),
                                    Went.WRONG,
                                    step.refusal(),
                                    step.open())
                            : step);
        }
        if (wrong == taken.size() - 1) {
            route.moves().stream()
                    .filter(move -> !(move instanceof Look))
                    .skip(taken.size())
                    .forEach(move -> steps.add(step(move, Went.NOT_REACHED)));
        }
        return new Story(route.scenario().name(), route.scenario().hidden(), steps);
    }

    private static StepTaken step(Move move, Went went) {
        if (move instanceof Bring bring) {
            Action action = bring.change() ? Action.ALTER : Action.LOAD;
            return new StepTaken(action, bring.words(), 0, went, Optional.empty(), false);
        }
        if (move instanceof Stop stop) {
            return new StepTaken(Action.STOP, "", stop.after(), went, Optional.empty(), false);
        }
        if (move instanceof Execute) {
            return new StepTaken(Action.RUN, "", 0, went, Optional.empty(), false);
        }
        throw new IllegalArgumentException("a look is no step: " + move);
    }
}
