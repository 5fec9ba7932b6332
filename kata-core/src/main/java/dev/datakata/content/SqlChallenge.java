package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A challenge that is answered in SQL, with the answers its author already judged. */
public sealed interface SqlChallenge extends Challenge permits Query, Pipeline, Model, DataContract, Plan, Transaction {
    /** The answers that the author judged. */
    AuthorAnswers answers();

    /** The database an answer starts on, to look at; empty where it starts on nothing. */
    Optional<Start> start();

    /**
     * A database to start on.
     *
     * @param schema its tables
     * @param data their rows
     */
    record Start(SourceFile schema, Dataset data) {}

    /** What an answer's one result is judged as; empty where something else is judged. */
    default Optional<Query> result() {
        return Optional.empty();
    }

    /** The author's own answer. */
    default SourceFile reference() {
        return answers().reference();
    }

    /** Other right answers. */
    default List<SourceFile> accepted() {
        return answers().accepted();
    }

    /** Wrong answers with the fault each must get. */
    default List<Rejected> rejected() {
        return answers().rejected();
    }

    /** Mutants of the reference that its author lets stand: description and reason. */
    default Map<String, String> acceptedMutants() {
        return answers().acceptedMutants();
    }
}
