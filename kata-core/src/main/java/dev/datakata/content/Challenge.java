package dev.datakata.content;

/** What a kata asks and all that checking an answer needs. */
public sealed interface Challenge permits Quiz, SqlChallenge {
    /** The kind in {@code kata.yaml}. */
    Kind kind();

    /** Calls the method of {@code visitor} for this challenge's kind. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind, so that a new kind does not compile until everybody handles it. */
    interface Visitor<R> {
        /** For {@code kind: quiz}. */
        R quiz(Quiz quiz);

        /** For {@code kind: query}. */
        R query(Query query);

        /** For {@code kind: pipeline}. */
        R pipeline(Pipeline pipeline);

        /** For {@code kind: model}. */
        R model(Model model);

        /** For {@code kind: contract}. */
        R dataContract(DataContract contract);

        /** For {@code kind: plan}. */
        R plan(Plan plan);

        /** For {@code kind: transaction}. */
        R transaction(Transaction transaction);
    }
}
