package dev.datakata.proof;

import dev.datakata.check.query.QueryChecker;
import dev.datakata.sql.nulls.NullFree;
import dev.datakata.sql.token.SqlToken;
import dev.datakata.sql.token.SqlTokens;
import java.util.List;
import java.util.Optional;

/** Finds the rule by which a query means the same as the reference. Every rule is sound: none is ever right by chance. */
final class Equivalences {
    private final QueryChecker checker;
    private final NullFree nullFree;
    private final String reference;
    private final Optional<String> plan;
    private final Optional<String> withoutNulls;

    Equivalences(QueryChecker checker) {
        this.checker = checker;
        this.nullFree = new NullFree(checker.schema());
        this.reference = checker.reference().sql();
        this.plan = checker.plan(reference);
        this.withoutNulls = nullFree.of(reference);
    }

    /** The first rule that holds; empty if none does, which says nothing. */
    Optional<EquivalenceRule> between(String mutant) {
        if (plan.isPresent() && checker.plan(mutant).equals(plan)) {
            return Optional.of(EquivalenceRule.SAME_PLAN);
        }
        if (!checker.reference().ordered()) {
            // the mutant is printed from a tree, the reference is its author's text: both forms are printed from one
            Optional<String> unordered = withoutLastOrder(reference).flatMap(nullFree::of);
            if (unordered.isPresent()
                    && withoutLastOrder(mutant).flatMap(nullFree::of).equals(unordered)) {
                return Optional.of(EquivalenceRule.ORDER_NOT_ASKED);
            }
        }
        return withoutNulls.isPresent() && nullFree.of(mutant).equals(withoutNulls)
                ? Optional.of(EquivalenceRule.NEVER_NULL)
                : Optional.empty();
    }

    /**
     * A query up to its own ORDER BY, all of it where it has none; empty where its order decides which rows come out.
     */
    static Optional<String> withoutLastOrder(String sql) {
        List<SqlToken> tokens = SqlTokens.of(sql).tokens();
        int end = tokens.size();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean follows = i + 1 < tokens.size();
            if (token.depth() > 0) {
                continue;
            }
            if (token.isAny("LIMIT", "OFFSET", "FETCH", "SAMPLE")
                    || (token.is("DISTINCT") && follows && tokens.get(i + 1).is("ON"))) {
                return Optional.empty();
            }
            if (token.is("ORDER") && follows && tokens.get(i + 1).is("BY")) {
                end = i;
            }
        }
        return Optional.of(
                end == tokens.size()
                        ? sql
                        : sql.substring(0, tokens.get(end).span().start()));
    }
}
