package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * One SELECT, judged by its result and then by what the engine does for it.
 *
 * @param query what the result has to be, on datasets small enough to try many
 * @param large SQL that fills the same schema with as many rows as it takes to see what a plan costs
 * @param naive a right answer that does too much; the prompt shows it
 * @param limits what the plan may do on the large dataset, at least one
 */
public record Plan(Query query, SourceFile large, SourceFile naive, List<PlanLimit> limits) implements SqlChallenge {
    public Plan {
        limits = List.copyOf(limits);
    }

    @Override
    public AuthorAnswers answers() {
        return query.answers();
    }

    @Override
    public Optional<Query> result() {
        return Optional.of(query);
    }

    /** The large dataset: on the few visible rows all plans look alike. */
    @Override
    public Optional<Start> start() {
        return Optional.of(new Start(query.schema(), largeDataset()));
    }

    /** The large rows as a dataset. */
    public Dataset largeDataset() {
        return new Dataset("large", Optional.of(large), List.of());
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.plan(this);
    }
}
