package dev.datakata.check.query;

import dev.datakata.comparison.Expected;
import dev.datakata.content.Misconception;
import dev.datakata.content.Query;
import dev.datakata.engine.Outcome;
import dev.datakata.engine.Script;
import dev.datakata.engine.Session;
import dev.datakata.engine.StatementText;
import dev.datakata.mutation.Mutant;
import dev.datakata.mutation.Mutator;
import dev.datakata.reference.Reference;
import dev.datakata.reference.Trial;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.table.Table;
import dev.datakata.verdict.Diagnosis;
import dev.datakata.witness.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private @Nullable List<Suspect> suspects;

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
        List<Suspect> alike = suspects().stream()
                .filter(suspect ->
                        suspect.rows.columns().size() == rows.table().columns().size()
                                && reference.comparison().sameRows(suspect.rows, rows.table()))
                .toList();
        Optional<Search.Everywhere> answer = alike.isEmpty() ? Optional.empty() : search.everywhere(trial.parsed());
        boolean wrongOnVisible = !(trial.result(onVisible, expected) instanceof Trial.Result.Agrees);
        return answer
                // one that is wrong elsewhere alone has the rows of each mutant that is no mistake
                .filter(given -> wrongOnVisible || search.isWrong(given))
                .stream()
                .flatMap(given ->
                        alike.stream().filter(suspect -> same(suspect, given)).limit(1))
                .map(suspect -> suspect.diagnosis)
                .toList();
    }

    private boolean same(Suspect suspect, Search.Everywhere answer) {
        if (!suspect.ran) {
            suspect.ran = true;
            suspect.everywhere = search.everywhere(new SqlReader().read(suspect.sql));
        }
        return suspect.everywhere.isPresent() && search.sameRows(suspect.everywhere.get(), answer);
    }

    private List<Suspect> suspects() {
        List<Suspect> known = suspects;
        if (known == null) {
            known = new ArrayList<>();
            for (Misconception misconception : query.misconceptions()) {
                suspect(
                                new Diagnosis(misconception.id(), misconception.says(), true),
                                first(misconception.answer().text()))
                        .ifPresent(known::add);
            }
            for (Mutant mutant : new Mutator().mutants(reference.sql(), schema)) {
                suspect(new Diagnosis(mutant.operator(), mutant.description(), false), Optional.of(mutant.sql()))
                        .ifPresent(known::add);
            }
            suspects = known;
        }
        return known;
    }

    private static Optional<String> first(String text) {
        return Script.of(text).statements().stream().findFirst().map(StatementText::text);
    }

    /** A suspect counts only where it can be run and is wrong: rows like the reference's everywhere would blame nobody. */
    private Optional<Suspect> suspect(Diagnosis diagnosis, Optional<String> sql) {
        if (sql.isEmpty() || !(visible.query(sql.get(), MAX_ROWS) instanceof Outcome.Rows rows) || !rows.complete()) {
            return Optional.empty();
        }
        return Optional.of(new Suspect(diagnosis, sql.get(), rows.table()));
    }
}
