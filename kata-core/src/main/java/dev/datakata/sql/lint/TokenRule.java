package dev.datakata.sql.lint;

import dev.datakata.source.Span;
import dev.datakata.sql.ParsedSql;
import java.util.Optional;
import java.util.function.Function;

/** A rule that the tokens alone decide. */
record TokenRule(String id, String summary, Function<ParsedSql, Optional<Span>> search) implements LintRule {
    @Override
    public Match firstMatch(ParsedSql sql) {
        if (!sql.tokens().complete()) {
            return new Match.Unknown();
        }
        Optional<Span> found = search.apply(sql);
        return found.isPresent() ? new Match.At(found.get()) : new Match.None();
    }
}
