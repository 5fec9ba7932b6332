package dev.datakata.mutation;

import dev.datakata.mutation.operator.Edit;
import dev.datakata.mutation.operator.MutationOperator;
import dev.datakata.mutation.operator.Subject;
import dev.datakata.source.Span;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.SqlReader;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import dev.datakata.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Makes the first-order mutants of a query: each differs from it by one edit, made on a tree that was parsed afresh. A mutant that JSQLParser
 * cannot read again, or that reads like the query or an earlier mutant, is dropped. Whether it binds is DuckDB's to say.
 */
public final class Mutator {
    private final SqlReader reader = new SqlReader();

    /** The mutants of one query; none where {@link #mutate} says it is unreadable. */
    public List<Mutant> mutants(String sql, Schema schema) {
        return mutate(sql, schema).mutants();
    }

    /**
     * As {@link #mutants}, with the reason where the query cannot be mutated on its tree; then the mutants are only those that its tokens
     * allow. Never throws.
     */
    public Mutation mutate(String sql, Schema schema) {
        ParsedSql parsed = reader.read(sql);
        Optional<String> unreadable = whyUnreadable(parsed);
        if (unreadable.isPresent()) {
            return new Mutation(TokenMutation.mutants(parsed.tokens()), unreadable);
        }
        List<Mutant> mutants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        parsed.trustedTree().ifPresent(tree -> seen.add(meaning(tree.toString())));
        for (MutationOperator operator : MutationOperator.all()) {
            int number = 0;
            boolean more = true;
            while (more) {
                more = mutant(parsed, schema, operator, number, seen, mutants);
                number++;
            }
        }
        return new Mutation(mutants, Optional.empty());
    }

    private static Optional<String> whyUnreadable(ParsedSql parsed) {
        if (parsed.tokens().statements().size() != 1) {
            return Optional.of("Only a text of one statement can be mutated; this one has "
                    + parsed.tokens().statements().size() + ".");
        }
        if (parsed.trustedTree().isEmpty()) {
            return Optional.of(
                    parsed.tree().isPresent()
                            ? "JSQLParser reads this query as something else than it says, so only its words were mutated."
                            : "JSQLParser cannot read this query, so only its words were mutated.");
        }
        return parsed.trustedTree().get().get(0) instanceof Select
                ? Optional.empty()
                : Optional.of("Only a query can be mutated here; a script of other statements has its own mutants.");
    }

    /** Makes the mutant of that number of one operator; false when there is no such number. */
    private boolean mutant(
            ParsedSql parsed,
            Schema schema,
            MutationOperator operator,
            int number,
            Set<String> seen,
            List<Mutant> mutants) {
        Optional<Statements> tree = reader.parseTrustedText(parsed.text());
        if (tree.isEmpty()) {
            return false;
        }
        List<Edit> edits = new ArrayList<>();
        operator.edits(new Subject(tree.get(), schema), edits);
        if (number >= edits.size()) {
            return false;
        }
        Edit edit = edits.get(number);
        edit.change().run();
        String text = printed(tree.get());
        Optional<Statements> again = reader.parseTrustedText(text);
        if (again.isPresent()
                && again.get().size() == 1
                && seen.add(meaning(again.get().toString()))) {
            mutants.add(new Mutant(
                    text,
                    edit.operator(),
                    AuthorSpelling.of(edit.description(), parsed.tokens()),
                    span(parsed.tokens(), edit)));
        }
        return true;
    }

    private static String printed(Statements tree) {
        String text = tree.toString().strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** The text by which two mutants are told to be the same: words without case, layout dropped. */
    static String meaning(String sql) {
        StringBuilder text = new StringBuilder();
        for (SqlToken token : SqlTokens.of(sql).tokens()) {
            if (!token.isSymbol(";")) {
                text.append(token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text())
                        .append(' ');
            }
        }
        return text.toString();
    }

    /** Where the edit's text stands: the match that holds the known offset, else the first; the whole statement where there is none. */
    private static Span span(SqlTokens original, Edit edit) {
        List<String> wanted = words(SqlTokens.of(edit.text()).tokens());
        List<SqlToken> tokens = original.tokens();
        List<String> words = words(tokens);
        Span first = null;
        for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
            if (!words.subList(i, i + wanted.size()).equals(wanted)) {
                continue;
            }
            Span found = new Span(
                    tokens.get(i).span().start(),
                    tokens.get(i + wanted.size() - 1).span().end());
            if (edit.near() < 0 || (edit.near() >= found.start() && edit.near() < found.end())) {
                return found;
            }
            first = first == null ? found : first;
        }
        if (first != null) {
            return first;
        }
        return tokens.isEmpty()
                ? new Span(0, 0)
                : new Span(
                        tokens.get(0).span().start(),
                        tokens.get(tokens.size() - 1).span().end());
    }

    private static List<String> words(List<SqlToken> tokens) {
        return tokens.stream().map(t -> t.isName() ? t.name() : t.text()).toList();
    }
}
