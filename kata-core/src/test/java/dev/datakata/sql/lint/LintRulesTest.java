package dev.datakata.sql.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.content.Rules;
import dev.datakata.sql.SqlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintRulesTest {
    private static String match(String id, String sql) {
        Match match = LintRules.find(id).orElseThrow().firstMatch(new SqlReader().read(sql));
        if (match instanceof Match.At at) {
            var span = at.span();
            return sql.substring(span.start(), span.end());
        }
        return match instanceof Match.None ? "none" : "unknown";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "select-star; SELECT * FROM t; *",
                "select-star; SELECT a, t.* FROM t; *",
                "select-star; FROM t WHERE a; FROM",
                "select-star; FROM t SELECT a; none",
                "select-star; SELECT count(*), a * b FROM t WHERE EXISTS (SELECT * FROM u); none",
                "order-by-ordinal; SELECT a FROM t ORDER BY a, 1 DESC; 1",
                "order-by-ordinal; SELECT a, row_number() OVER (ORDER BY 1) FROM t GROUP BY 1 ORDER BY a LIMIT 1; none",
                "comma-join; SELECT 1 FROM t, u; `,`",
                "comma-join; SELECT a, b FROM t JOIN u ON f(a, b), unnest(l) x WHERE (a, b) = (1, 2) ORDER BY a, b; none",
                "natural-join; SELECT 1 FROM t NATURAL LEFT JOIN u; NATURAL",
                "right-join; SELECT right(a, 1) FROM t RIGHT OUTER JOIN u ON true; RIGHT",
                "right-join; SELECT right(a, 1) FROM t LEFT JOIN u ON true; none",
                "distinct; SELECT DISTINCT a FROM t; DISTINCT",
                "distinct; SELECT count(DISTINCT a), b IS DISTINCT FROM c FROM t; none",
                "limit; SELECT a FROM t FETCH FIRST 3 ROWS ONLY; FETCH",
                "limit; SELECT t.limit FROM t; none",
                "subquery; SELECT 1 FROM t WHERE a IN (SELECT b FROM u); (",
                "subquery; WITH w AS (SELECT 1) (SELECT 1) UNION ALL (SELECT 2); none",
                "subquery; SELECT 1 FROM (SELECT 2) x; (",
                "correlated-subquery; SELECT 1 FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a); t.a",
                "correlated-subquery; SELECT 1 FROM t WHERE t.a IN (SELECT u.a FROM u); none",
                "correlated-subquery; SELECT 1 FROM t WHERE t.a IN (SELECT a FROM u); unknown",
                "correlated-subquery; SELECT 1 // 2 FROM t; none",
                "correlated-subquery; SELECT 1 // 2 FROM t WHERE a IN (SELECT u.a FROM u); unknown",
                "cte; WITH w(a) AS (SELECT 1) SELECT * FROM w; WITH",
                "cte; SELECT d AT TIME ZONE 'UTC', unnest(l) FROM t, unnest(l) WITH ORDINALITY; none",
                "window-function; SELECT lag(a) OVER w FROM t WINDOW w AS (ORDER BY a); OVER",
                "window-function; SELECT t.over FROM t; none",
                "union-instead-of-union-all; SELECT 1 UNION ALL SELECT 2 UNION SELECT 3; UNION",
                "union-instead-of-union-all; SELECT 1 UNION ALL SELECT 2; none",
                "not-in-subquery; SELECT 1 FROM t WHERE a NOT IN (SELECT b FROM u); NOT",
                "not-in-subquery; SELECT 1 FROM t WHERE a NOT IN (1, 2); none",
                "having-without-aggregate; SELECT a FROM t GROUP BY a HAVING a > 1; HAVING",
                "having-without-aggregate; SELECT a, sum(b) AS n FROM t GROUP BY a HAVING n > 1; none",
                "having-without-aggregate; SELECT a FROM t GROUP BY a HAVING count(*) > 1 ORDER BY a; none",
                "quoted-identifier; SELECT \"a\" FROM t WHERE b = '\"'; \"a\"",
                "literal-only; SELECT 42 AS answer; SELECT 42 AS answer",
                "literal-only; SELECT 42 FROM t; none",
                "literal-only; WITH w AS (SELECT 1) SELECT * FROM w; WITH w AS (SELECT 1) SELECT * FROM w",
                "uses-table:orders; SELECT 1 FROM sales.Orders o; sales.Orders",
                "uses-table:sales.orders; SELECT 1 FROM orders; none",
                "uses-function:date_trunc; SELECT Date_Trunc('month', d) FROM t; Date_Trunc",
                "uses-function:count; SELECT count FROM t; none",
                "select-star; SELECT (1 FROM t; unknown"
            })
    void a_rule_matches_at_a_place_or_not_or_does_not_know(String id, String sql, String expected) {
        assertThat(match(id, sql)).isEqualTo(expected);
    }

    @Test
    void an_author_may_name_every_rule_and_no_other() {
        assertThat(Rules.IDS).containsExactlyInAnyOrderElementsOf(LintRules.ids());
    }

    @Test
    void unknown_ids_name_no_rule_and_all_listed_ones_do() {
        assertThat(LintRules.find("no-such-rule")).isEmpty();
        assertThat(LintRules.find("uses-table:")).isEmpty();
        for (String id : LintRules.ids()) {
            LintRule rule = LintRules.find(id.replace("<name>", "x")).orElseThrow();
            assertThat(rule.summary()).isNotBlank();
        }
    }
}
