package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Checks of data, judged by the incidents they notice and by their silence on healthy data.
 *
 * @param schema CREATE statements; their keys and constraints hold on healthy data and are enforced nowhere
 * @param data the healthy rows that the prompt shows
 * @param further the author's other healthy datasets
 * @param situations every database that the checks meet, the visible one first, healthy ones before incidents
 * @param clock where the data has its time; absent where it has none
 * @param failingIsLoud whether a check that cannot run on a broken database counts as an alarm there
 * @param answers the answers that the author judged
 */
public record DataContract(
        SourceFile schema,
        Dataset data,
        List<Dataset> further,
        List<Situation> situations,
        Optional<Change.ColumnRef> clock,
        boolean failingIsLoud,
        AuthorAnswers answers)
        implements SqlChallenge {
    public DataContract {
        further = List.copyOf(further);
        situations = List.copyOf(situations);
    }

    /** The databases on which no check may give a row. */
    public List<Situation> healthy() {
        return situations.stream().filter(situation -> !situation.incident()).toList();
    }

    /** The databases on which some check has to give a row. */
    public List<Situation> incidents() {
        return situations.stream().filter(Situation::incident).toList();
    }

    @Override
    public Optional<Start> start() {
        return Optional.of(new Start(schema, data));
    }

    @Override
    public Kind kind() {
        return Kind.CONTRACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dataContract(this);
    }
}
