package dev.datakata.content;

import dev.datakata.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A script, judged by what stays true when other sessions work at the same time.
 *
 * @param schema CREATE statements
 * @param data the rows an answer starts on
 * @param further other rows to start on
 * @param answers the answers that the author judged
 * @param sessions who else works on the tables, each with the answer alone
 * @param invariants what must stay true
 * @param retry whether a script whose transaction the engine ends for another's sake is started once again
 * @param serializable whether the tables must end as if the two scripts had run one after the other
 */
public record Transaction(
        SourceFile schema,
        Dataset data,
        List<Dataset> further,
        AuthorAnswers answers,
        List<OtherSession> sessions,
        List<Invariant> invariants,
        boolean retry,
        boolean serializable)
        implements SqlChallenge {
    /** In how many orders an answer's statements meet those of one other session at most, on the rows that the prompt shows. */
    public static final int ORDERS = 70;

    public Transaction {
        further = List.copyOf(further);
        sessions = List.copyOf(sessions);
        invariants = List.copyOf(invariants);
    }

    /**
     * A session beside the answer's.
     *
     * @param name what it is, for people, such as {@code a second till}
     * @param script what it runs; empty for the answer once more
     */
    public record OtherSession(String name, Optional<SourceFile> script) {}

    /**
     * A condition on the tables.
     *
     * @param says the condition in a sentence
     * @param holds a boolean SQL expression; unknown is not true
     * @param shows a query whose rows show what is wrong where it does not hold; empty where the tables themselves do
     * @param when when it must hold
     */
    public record Invariant(String says, SourceFile holds, Optional<SourceFile> shows, When when) {}

    /** When an invariant must hold. */
    public enum When {
        /** Whenever another session looks: before, between and after all statements, and where a script breaks off. */
        ALWAYS,
        /** Once both scripts have ended. */
        END
    }

    @Override
    public Optional<Start> start() {
        return Optional.of(new Start(schema, data));
    }

    @Override
    public Kind kind() {
        return Kind.TRANSACTION;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.transaction(this);
    }
}
