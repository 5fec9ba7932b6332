package dev.datakata.check.model;

import dev.datakata.check.answer.KataChecker;
import dev.datakata.check.model.Tried.TriedProbe;
import dev.datakata.content.Model;
import dev.datakata.engine.Database;
import dev.datakata.engine.Engine;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Session;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.Excerpt;
import dev.datakata.source.SourceFile;
import dev.datakata.verdict.Fault;
import dev.datakata.verdict.ModelFault;
import dev.datakata.verdict.Verdict;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks answers to one model: what the catalogue says of their tables, then the rows these take and refuse. */
public final class ModelChecker implements KataChecker {
    private final Model model;
    private final Engine engine;
    private final Tried tried;

    /**
     * Makes the reference's tables and tries every probe on them.
     *
     * @throws ReferenceException if the reference does not pass, or a probe fails on it for another reason than a row's
     */
    public ModelChecker(Model model, Engine engine) {
        this.model = model;
        this.engine = engine;
        this.tried = tried();
        Verdict verdict = judge(model.reference(), ModelChecker::sound);
        if (verdict instanceof Verdict.Failed failed) {
            throw new ReferenceException(
                    model.reference().name() + ":1", "the reference does not pass: " + told(failed));
        }
    }

    private Tried tried() {
        try (Database database = engine.database()) {
            Optional<Fault> fault = ModelScript.run(model.reference(), database);
            if (fault.isPresent()) {
                throw new ReferenceException(at(fault.get()), "this does not run: " + told(fault.get()));
            }
            var shape = new ShapeCheck(model).faults(database.catalog());
            if (!shape.isEmpty()) {
                throw new ReferenceException(
                        model.reference().name() + ":1",
                        "its tables are not those of kata.yaml: " + told(shape.get(0)));
            }
            try (Session session = database.session()) {
                return new TriedReader(model, session).read();
            }
        }
    }

    /** On the reference's own tables a probe has to fail for its rows' sake and to change some where it goes in. */
    private static void sound(TriedProbe probe, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused
                && (refused.phase() == Outcome.Phase.PARSE || refused.phase() == Outcome.Phase.BIND)) {
            throw new ReferenceException(
                    probe.probe().sql().name(),
                    "this is refused as a statement, not for its rows: " + refused.message());
        }
        if (outcome instanceof Outcome.Done done && done.changedRows() == 0) {
            throw new ReferenceException(probe.probe().sql().name(), "this changes no row, so it tries nothing");
        }
    }

    @Override
    public Verdict check(SourceFile answer) {
        return judge(answer, (probe, outcome) -> {});
    }

    private Verdict judge(SourceFile answer, BiConsumer<TriedProbe, Outcome> seen) {
        ModelScript.Reading reading;
        try (Database empty = engine.database();
                Session session = empty.session()) {
            reading = ModelScript.read(answer, session);
        }
        if (reading.fault().isPresent()) {
            return Verdict.Failed.of(reading.fault().get());
        }
        return new ModelTrial(model, tried, engine, answer, reading.script().orElseThrow(), seen).verdict();
    }

    private String at(Fault fault) {
        Optional<Excerpt> place = fault instanceof Fault.Execution execution
                ? execution.at()
                : fault instanceof Fault.Syntax syntax ? syntax.at() : Optional.empty();
        return model.reference().name() + ":"
                + place.map(excerpt -> excerpt.position().line()).orElse(1);
    }

    private static String told(Verdict.Failed failed) {
        return told(failed.faults().get(0));
    }

    private static String told(Fault fault) {
        String what = fault instanceof ModelFault.AcceptedBadRow accepted
                ? accepted.probes().get(0).what()
                : fault instanceof ModelFault.RefusedGoodRow refused
                        ? refused.probes().get(0).what() + " ("
                                + refused.probes().get(0).reason() + ")"
                        : fault instanceof Fault.Execution execution
                                ? execution.engineMessage()
                                : fault instanceof Fault.Syntax syntax ? syntax.engineMessage() : "";
        return what.isEmpty() ? fault.id() : fault.id() + ", " + what;
    }

    @Override
    public void close() {
        // every answer has databases of its own
    }
}
