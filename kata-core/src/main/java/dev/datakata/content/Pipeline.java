package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A script that moves data, judged by what it leaves in tables over scenarios.
 *
 * @param schema CREATE statements
 * @param data the rows an answer starts on, in every scenario
 * @param targets the tables that are compared; every other table of the schema has to stay as it is
 * @param scenarios what the script goes through, in order; at least one
 * @param answers the answers that the author judged
 */
public record Pipeline(
        SourceFile schema, Dataset data, List<Target> targets, List<Scenario> scenarios, AuthorAnswers answers)
        implements SqlChallenge {
    public Pipeline {
        targets = List.copyOf(targets);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A table whose rows are compared with those that the reference leaves.
     *
     * @param table its name, with its schema where that is not {@code main}
     * @param key columns that identify a row in a diff; may be empty
     * @param ignored columns that are not compared, such as the time of loading
     * @param tolerance absolute and relative bound for floating values; absent means the default of 1e-9
     */
    public record Target(String table, List<String> key, List<String> ignored, OptionalDouble tolerance) {
        public Target {
            key = List.copyOf(key);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * A story with an end. It starts on the schema and the data, whatever scenario came before.
     *
     * @param name a few words for people, such as {@code the column is renamed}
     * @param hidden whether the prompt does not show it
     * @param steps in order; the last one is an {@link Expect}
     */
    public record Scenario(String name, boolean hidden, List<Step> steps) {
        public Scenario {
            steps = List.copyOf(steps);
        }
    }

    /** One step of a scenario. */
    public sealed interface Step permits Load, Deliver, Run, Crash, Alter, Expect {}

    /** Runs a script of the author's, which brings rows. */
    public record Load(SourceFile script) implements Step {}

    /**
     * Brings batches one by one and runs the answer after each.
     *
     * @param batches scripts of the author's, in the order in which they were sent
     * @param anyOrder whether every other order of them has to end in the same state
     * @param twice whether a batch that comes again has to change nothing
     */
    public record Deliver(List<SourceFile> batches, boolean anyOrder, boolean twice) implements Step {
        public Deliver {
            batches = List.copyOf(batches);
        }
    }

    /** Runs the answer from its first statement to its last, or up to the first that is refused. */
    public record Run() implements Step {}

    /** Stops the answer after each of its statements in turn, and then starts it again. */
    public record Crash() implements Step {}

    /**
     * Changes a table that others own.
     *
     * @param words the change as the author wrote it, such as {@code rename orders.cents to minor_units}
     * @param script the SQL that does it
     */
    public record Alter(String words, SourceFile script) implements Step {}

    /** Looks at the tables. */
    public record Expect(Expectation expectation) implements Step {}

    /** What the tables have to be. */
    public enum Expectation {
        /** The targets are as the reference leaves them after the same steps. */
        TABLES_OF_THE_REFERENCE,
        /** The targets are as the reference leaves them when nothing is run, stopped or delivered more than once. */
        SAME_AS_ONCE,
        /** The last run was refused by one of its own statements, and every table is as it was before. */
        FAILURE_AND_UNCHANGED
    }

    @Override
    public Optional<Start> start() {
        return Optional.of(new Start(schema, data));
    }

    @Override
    public Kind kind() {
        return Kind.PIPELINE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pipeline(this);
    }
}
