package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * One SELECT, judged by its result.
 *
 * @param schema CREATE statements with every constraint that holds
 * @param visible the dataset the prompt shows; the first of the further ones where the kata has no {@code data.sql} and no {@code data/*.csv}
 * @param further the author's other datasets
 * @param distilled small datasets chosen when the course was built; they tell the reference from its mutants
 * @param answers the answers that the author judged
 * @param contract what the result has to look like
 * @param rules static rules, checked once the result is right
 * @param misconceptions wrong answers with an explanation of their own
 * @param mayBeEmpty tables that generated databases may leave without rows, lower case
 * @param assumptions boolean SQL expressions that hold on every database the prompt grants
 */
public record Query(
        SourceFile schema,
        Dataset visible,
        List<Dataset> further,
        List<Dataset> distilled,
        AuthorAnswers answers,
        Contract contract,
        Rules rules,
        List<Misconception> misconceptions,
        List<String> mayBeEmpty,
        List<SourceFile> assumptions)
        implements SqlChallenge {
    public Query {
        further = List.copyOf(further);
        distilled = List.copyOf(distilled);
        misconceptions = List.copyOf(misconceptions);
        mayBeEmpty = List.copyOf(mayBeEmpty);
        assumptions = List.copyOf(assumptions);
    }

    @Override
    public Optional<Query> result() {
        return Optional.of(this);
    }

    @Override
    public Optional<Start> start() {
        return Optional.of(new Start(schema, visible));
    }

    /** The same without distilled datasets. */
    public Query withoutDistilled() {
        return new Query(
                schema, visible, further, List.of(), answers, contract, rules, misconceptions, mayBeEmpty, assumptions);
    }

    @Override
    public Kind kind() {
        return Kind.QUERY;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.query(this);
    }
}
