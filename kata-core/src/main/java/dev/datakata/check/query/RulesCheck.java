package dev.datakata.check.query;

import dev.datakata.content.Rules;
import dev.datakata.engine.StatementText;
import dev.datakata.reference.ReferenceException;
import dev.datakata.source.SourceFile;
import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.lint.LintRule;
import dev.datakata.sql.lint.LintRules;
import dev.datakata.sql.lint.Match;
import dev.datakata.verdict.Fault;
import java.util.Optional;

/** The kata's static rules, on an answer whose result is right. A rule that cannot tell never fails an answer. */
final class RulesCheck {
    private final Rules rules;

    RulesCheck(Rules rules) {
        this.rules = rules;
    }

    Optional<Fault> fault(SourceFile answer, StatementText statement, ParsedSql parsed) {
        for (String id : rules.forbid()) {
            if (match(id, parsed) instanceof Match.At at) {
                return Optional.of(new Fault.Rule(
                        id,
                        false,
                        Optional.of(answer.excerpt(
                                at.span().shifted(statement.span().start())))));
            }
        }
        for (String id : rules.require()) {
            if (match(id, parsed) instanceof Match.None) {
                return Optional.of(new Fault.Rule(id, true, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static Match match(String id, ParsedSql parsed) {
        LintRule rule =
                LintRules.find(id).orElseThrow(() -> new ReferenceException("kata.yaml", "there is no rule " + id));
        return rule.firstMatch(parsed);
    }
}
