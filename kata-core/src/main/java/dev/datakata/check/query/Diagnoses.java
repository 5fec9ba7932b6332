package dev.datakata.check.query;

import dev.datakata.comparison.Expected;
import dev.datakata.content.Query;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.Mutator;
import dev.datakata.reference.Reference;
import dev.datakata.reference.Trial;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.table.Table;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.witness.Search;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a wrong answer's rows are equal to: a misconception of the author's, or a mutant of the reference. Only with evidence:
 * the rows are equal on the visible dataset and on every generated one.
 */
final class Diagnoses {
    private static final long MAX_ROWS = 100_000;

    private final Query query;
    private final Reference reference;
    private final Session visible;
    private final Expected expected;
    private final Schema schema;
    private final Search search;
    private final List<Suspect> suspects = new ArrayList<>();
    private @Nullable Iterator<Candidate> candidates;

    /** A wrong query that has not been run yet. */
    private record Candidate(Diagnosis diagnosis, String sql) {}

    /** A wrong query and its rows on the visible dataset; those on all generated databases once they are needed. */
    private static final class Suspect {
        final Diagnosis diagnosis;
        final String sql;
        final Table rows;

        boolean ran;
        Optional<Search.Everywhere> everywhere = Optional.empty();

        Suspect(Diagnosis diagnosis, String sql, Table rows) {
            this.diagnosis = diagnosis;
            this.sql = sql;
            this.rows = rows;
        }
    }

    /** @param expected what the visible dataset's rows are to be */
    Diagnoses(Query query, Reference reference, Session visible, Expected expected, Schema schema, Search search) {
        this.query = query;
        this.reference = reference;
        this.visible = visible;
        this.expected = expected;
        this.schema = schema;
        this.search = search;
    }

    /**
     * The diagnosis of a wrong answer; empty where nothing is known.
     *
     * @param onVisible what the answer gave on the visible dataset
     */
    List<Diagnosis> of(Trial trial, Outcome onVisible) {
        if (!(onVisible instanceof Outcome.Rows rows) || !rows.complete()) {
            return List.of();
        }
        boolean wrongOnVisible = !(trial.result(onVisible, expected) instanceof Trial.Result.Agrees);
        Optional<Search.Everywhere> answer = Optional.empty();
        for (int i = 0; i < suspects.size() || runNext(); i++) {
            Suspect suspect = suspects.get(i);
            if (suspect.rows.columns().size() != rows.table().columns().size()
                    || !reference.comparison().sameRows(suspect.rows, rows.table())) {
                continue;
            }
            answer = answer.or(() -> search.everywhere(trial.parsed()));
            // one that never gives a row has those of each mutant whose condition is never true, and one that is
            // wrong elsewhere alone has the rows of each mutant that is no mistake
            boolean silent = rows.table().rows().isEmpty()
                    && answer.map(Search.Everywhere::isEmpty).orElse(true);
            if (answer.isEmpty() || silent || !(wrongOnVisible || search.isWrong(answer.get()))) {
                return List.of();
            }
            if (same(suspect, answer.get())) {
                return List.of(suspect.diagnosis);
            }
        }
        return List.of();
    }

    private boolean same(Suspect suspect, Search.Everywhere answer) {
        if (!suspect.ran) {
            suspect.ran = true;
            suspect.everywhere = search.everywhere(new SqlReader().read(suspect.sql));
        }
        return suspect.everywhere.isPresent() && search.sameRows(suspect.everywhere.get(), answer);
    }

    /** Runs candidates until one gives rows; false where none is left. They are run when an answer gets so far, since many need few of them. */
    private boolean runNext() {
        if (candidates == null) {
            candidates = Stream.concat(authored(), mutants()).iterator();
        }
        while (candidates.hasNext()) {
            Candidate candidate = candidates.next();
            if (visible.query(candidate.sql(), MAX_ROWS) instanceof Outcome.Rows rows && rows.complete()) {
                suspects.add(new Suspect(candidate.diagnosis(), candidate.sql(), rows.table()));
                return true;
            }
        }
        return false;
    }

    private Stream<Candidate> authored() {
        return query.misconceptions().stream()
                .flatMap(misconception -> first(misconception.answer().text())
                        .map(sql -> new Candidate(new Diagnosis(misconception.id(), misconception.says(), true), sql))
                        .stream());
    }

    private Stream<Candidate> mutants() {
        return new Mutator()
                .mutants(reference.sql(), schema).stream()
                        .map(mutant -> new Candidate(
                                new Diagnosis(mutant.operator(), mutant.description(), false), mutant.sql()));
    }

    private static Optional<String> first(String text) {
        return Script.of(text).statements().stream().findFirst().map(StatementText::text);
    }
}
