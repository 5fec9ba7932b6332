package dev.datakata.check.answer;

import dev.datakata.engine.Outcome;
import dev.datakata.source.SourceFile;
import dev.datakata.source.Span;
import dev.datakata.verdict.Fault;
import java.util.Optional;

/** Turns an engine's refusal of a learner's statement into the fault that it is. */
public final class OutcomeFaults implements Outcome.Visitor<Fault> {
    private final SourceFile answer;
    private final Span statement;
    private final String dataset;

    /**
     * @param statement where the statement stands in the answer
     * @param dataset the database it ran on
     */
    public OutcomeFaults(SourceFile answer, Span statement, String dataset) {
        this.answer = answer;
        this.statement = statement;
        this.dataset = dataset;
    }

    /** The fault of one statement among several: where the engine names no place, as for {@code error('…')}, it is at the statement. */
    public Fault amongOthers(Outcome outcome) {
        Fault fault = outcome.accept(this);
        return fault instanceof Fault.Execution execution && execution.at().isEmpty()
                ? new Fault.Execution(
                        execution.engineMessage(),
                        execution.dataset(),
                        execution.candidates(),
                        Optional.of(answer.excerpt(statement)))
                : fault;
    }

    @Override
    public Fault rows(Outcome.Rows rows) {
        throw new IllegalArgumentException("rows are no refusal");
    }

    @Override
    public Fault done(Outcome.Done done) {
        throw new IllegalArgumentException("a finished statement is no refusal");
    }

    @Override
    public Fault refused(Outcome.Refused refused) {
        var at = refused.at().map(span -> answer.excerpt(span.shifted(statement.start())));
        return refused.phase() == Outcome.Phase.PARSE
                ? new Fault.Syntax(refused.message(), at)
                : new Fault.Execution(refused.message(), dataset, refused.candidates(), at);
    }

    @Override
    public Fault timedOut(Outcome.TimedOut timedOut) {
        return new Fault.Timeout(timedOut.limit().toMillis() / 1000.0, false);
    }

    @Override
    public Fault limitReached(Outcome.LimitReached reached) {
        Fault.Limit limit = switch (reached.which()) {
            case MEMORY -> Fault.Limit.MEMORY;
            case RESULT -> Fault.Limit.RESULT_BYTES;
            case NESTING -> Fault.Limit.NESTING;
        };
        return new Fault.ResourceLimit(limit, reached.value());
    }
}
