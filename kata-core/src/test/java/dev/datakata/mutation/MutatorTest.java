package dev.datakata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutatorTest {
    private static final Schema SCHEMA = new Schema(List.of(
            new TableSchema(
                    "main",
                    "t",
                    List.of(
                            new ColumnSchema("id", Family.NUMBER, false),
                            new ColumnSchema("n", Family.NUMBER, true),
                            new ColumnSchema("m", Family.NUMBER, true),
                            new ColumnSchema("name", Family.TEXT, false),
                            new ColumnSchema("d", Family.DATE, false)),
                    List.of(List.of("id"))),
            new TableSchema(
                    "main",
                    "u",
                    List.of(
                            new ColumnSchema("t_id", Family.NUMBER, true),
                            new ColumnSchema("word", Family.TEXT, true)))));

    private final Mutator mutator = new Mutator();

    private List<String> of(String operator, String sql) {
        return mutator.mutants(sql, SCHEMA).stream()
                .filter(m -> m.operator().equals(operator))
                .map(Mutant::sql)
                .toList();
    }

    /** Each row: the operator's id, a query, and every mutant that operator makes of it, in order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "dropped-condition; SELECT name FROM t WHERE n > 1 AND m = 2; SELECT name FROM t WHERE m = 2 | SELECT name FROM t WHERE n > 1",
                "dropped-condition; SELECT name FROM t WHERE n > 1; SELECT name FROM t",
                "dropped-condition; SELECT count(*) FILTER (WHERE n > 1) FROM t; SELECT count(*)  FROM t",
                "dropped-condition; SELECT n FROM t GROUP BY n HAVING count(*) > 1; SELECT n FROM t GROUP BY n",
                "dropped-condition; SELECT id FROM t QUALIFY row_number() OVER (ORDER BY n) = 1; SELECT id FROM t",
                "dropped-join-predicate; SELECT t.id FROM t JOIN u ON t.id = u.t_id; SELECT t.id FROM t JOIN u ON true",
                "dropped-join-predicate; SELECT t.id FROM t, u WHERE t.id = u.t_id; SELECT t.id FROM t, u",
                "and-or; SELECT id FROM t WHERE n = 1 AND m = 2; SELECT id FROM t WHERE n = 1 OR m = 2",
                "not; SELECT id FROM t WHERE NOT (n = 1 OR m = 2); SELECT id FROM t WHERE (n = 1 OR m = 2)",
                "not; SELECT id FROM t WHERE (n = 1 OR m = 2) AND id = 1; SELECT id FROM t WHERE NOT (n = 1 OR m = 2) AND id = 1",
                "relational; SELECT id FROM t WHERE n < 1; SELECT id FROM t WHERE n <= 1 | SELECT id FROM t WHERE n > 1",
                "relational; SELECT id FROM t WHERE name = 'x'; SELECT id FROM t WHERE name <> 'x'",
                "between; SELECT id FROM t WHERE n BETWEEN 1 AND 2; SELECT id FROM t WHERE (n > 1 AND n <= 2) | SELECT id FROM t WHERE (n >= 1 AND n < 2) | SELECT id FROM t WHERE n <= 2 | SELECT id FROM t WHERE n >= 1",
                "like; SELECT id FROM t WHERE name LIKE 'a_%'; SELECT id FROM t WHERE name ILIKE 'a_%' | SELECT id FROM t WHERE name LIKE '%a_%' | SELECT id FROM t WHERE name LIKE 'a_' | SELECT id FROM t WHERE name LIKE 'a%%' | SELECT id FROM t WHERE name LIKE 'a%'",
                "null-handling; SELECT id FROM t WHERE n IS NULL; SELECT id FROM t WHERE n IS NOT NULL",
                "null-handling; SELECT id FROM t WHERE n IS NOT DISTINCT FROM m; SELECT id FROM t WHERE n = m",
                "in-list; SELECT id FROM t WHERE n IN (1, 2); SELECT id FROM t WHERE n IN (2) | SELECT id FROM t WHERE n IN (1)",
                "not-in-null; SELECT id FROM t WHERE id NOT IN (SELECT t_id FROM u); SELECT id FROM t WHERE (id IS NULL OR id NOT IN (SELECT t_id FROM u WHERE t_id IS NOT NULL))",
                "not-in-null; SELECT id FROM t WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.t_id = t.id AND word = 'x'); SELECT id FROM t WHERE t.id NOT IN (SELECT u.t_id FROM u WHERE word = 'x')",
                "exists; SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u); SELECT id FROM t WHERE NOT EXISTS (SELECT 1 FROM u)",
                "any-all; SELECT id FROM t WHERE n > ALL (SELECT t_id FROM u); SELECT id FROM t WHERE n > ANY(SELECT t_id FROM u)",
                "join-type; SELECT t.id FROM t LEFT JOIN u ON t.id = u.t_id; SELECT t.id FROM t JOIN u ON t.id = u.t_id | SELECT t.id FROM t RIGHT JOIN u ON t.id = u.t_id | SELECT t.id FROM t FULL JOIN u ON t.id = u.t_id",
                "dropped-join; SELECT t.id FROM t JOIN u ON t.id = u.t_id; SELECT t.id FROM t",
                "dropped-join; SELECT t.id, word FROM t JOIN u ON t.id = u.t_id; ``",
                "where-for-having; SELECT n FROM t GROUP BY n HAVING sum(m) > 5; SELECT n FROM t WHERE m > 5 GROUP BY n",
                "having-for-where; SELECT n FROM t WHERE m > 5 GROUP BY n; SELECT n FROM t GROUP BY n HAVING max(m) > 5",
                "on-for-where; SELECT t.id FROM t LEFT JOIN u ON t.id = u.t_id WHERE u.word = 'x'; SELECT t.id FROM t LEFT JOIN u ON t.id = u.t_id AND u.word = 'x'",
                "where-for-on; SELECT t.id FROM t LEFT JOIN u ON t.id = u.t_id AND u.word = 'x'; SELECT t.id FROM t LEFT JOIN u ON u.word = 'x' WHERE t.id = u.t_id | SELECT t.id FROM t LEFT JOIN u ON t.id = u.t_id WHERE u.word = 'x'",
                "aggregate; SELECT sum(n) FROM t; SELECT avg(n) FROM t | SELECT max(n) FROM t",
                "aggregate; SELECT max(name) FROM t; SELECT min(name) FROM t",
                "aggregate-distinct; SELECT count(n) FROM t; SELECT count(DISTINCT n) FROM t",
                "count-star; SELECT count(DISTINCT n) FROM t; SELECT count(*) FROM t",
                "count-column; SELECT count(*) FROM t; SELECT count(n) FROM t | SELECT count(m) FROM t",
                "count-column; SELECT count(*) FROM u RIGHT JOIN t ON t.id = u.t_id; SELECT count(u.t_id) FROM u RIGHT JOIN t ON t.id = u.t_id | SELECT count(t.n) FROM u RIGHT JOIN t ON t.id = u.t_id",
                "group-by; SELECT n, m, count(*) FROM t GROUP BY n, m; SELECT min(n) AS n, m, count(*) FROM t GROUP BY m | SELECT n, min(m) AS m, count(*) FROM t GROUP BY n",
                "group-by; SELECT id, name FROM t GROUP BY id, name; SELECT min(id) AS id, name FROM t GROUP BY name",
                "grouping-set; SELECT n, m FROM t GROUP BY ROLLUP (n, m); SELECT n, m FROM t GROUP BY n, m | SELECT n, m FROM t GROUP BY CUBE(n, m)",
                "grouping-set; SELECT n FROM t GROUP BY GROUPING SETS ((n), ()); SELECT n FROM t GROUP BY GROUPING SETS (()) | SELECT n FROM t GROUP BY GROUPING SETS ((n))",
                "distinct; SELECT n FROM t; SELECT DISTINCT n FROM t",
                "distinct; SELECT DISTINCT n FROM t; SELECT n FROM t",
                "distinct; SELECT id, n FROM t; ``",
                "distinct; SELECT n, count(*) FROM t GROUP BY n; ``",
                "missing-tie-break; SELECT n FROM t ORDER BY m, id LIMIT 1; SELECT n FROM t ORDER BY m LIMIT 1",
                "order-by; SELECT n FROM t ORDER BY m; SELECT n FROM t",
                "order-direction; SELECT n FROM t ORDER BY m, id DESC; SELECT n FROM t ORDER BY m DESC, id DESC | SELECT n FROM t ORDER BY m, id",
                "order-nulls; SELECT n FROM t ORDER BY m, id; SELECT n FROM t ORDER BY m NULLS FIRST, id",
                "limit; SELECT n FROM t LIMIT 2; SELECT n FROM t | SELECT n FROM t LIMIT 3 | SELECT n FROM t LIMIT 1",
                "offset; SELECT n FROM t LIMIT 2 OFFSET 1; SELECT n FROM t LIMIT 2 | SELECT n FROM t LIMIT 2 OFFSET 2 | SELECT n FROM t LIMIT 2 OFFSET 0",
                "set-operation; SELECT n FROM t UNION SELECT t_id FROM u; SELECT n FROM t UNION ALL SELECT t_id FROM u | SELECT n FROM t INTERSECT SELECT t_id FROM u | SELECT n FROM t EXCEPT SELECT t_id FROM u",
                "set-operands; SELECT n FROM t EXCEPT SELECT t_id FROM u; SELECT t_id AS n FROM u EXCEPT SELECT n FROM t",
                "dropped-branch; SELECT n FROM t UNION ALL SELECT t_id FROM u; SELECT t_id AS n FROM u | SELECT n FROM t",
                "recursive-step; WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE k < 3) SELECT k FROM r; WITH RECURSIVE r(k) AS (SELECT 1) SELECT k FROM r",
                "relational; WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE k < 3) SELECT k FROM r; WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE k <= 3) SELECT k FROM r",
                "window-function; SELECT rank() OVER (ORDER BY n) FROM t; SELECT dense_rank() OVER (ORDER BY n) FROM t | SELECT row_number() OVER (ORDER BY n) FROM t",
                "window-partition; SELECT lag(n) OVER (PARTITION BY m, name ORDER BY d) FROM t; SELECT lag(n) OVER (PARTITION BY name ORDER BY d) FROM t | SELECT lag(n) OVER (PARTITION BY m ORDER BY d) FROM t",
                "window-frame; SELECT sum(n) OVER (ORDER BY d) FROM t; SELECT sum(n) OVER (ORDER BY d ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t",
                "window-frame; SELECT sum(n) OVER (ORDER BY d ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t; SELECT sum(n) OVER (ORDER BY d) FROM t | SELECT sum(n) OVER (ORDER BY d ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM t | SELECT sum(n) OVER (ORDER BY d ROWS BETWEEN 0 PRECEDING AND CURRENT ROW) FROM t | SELECT sum(n) OVER (ORDER BY d ROWS BETWEEN 1 PRECEDING AND UNBOUNDED FOLLOWING) FROM t",
                "arithmetic; SELECT n * m FROM t; SELECT n + m FROM t | SELECT n / m FROM t",
                "arithmetic; SELECT d + INTERVAL 1 DAY FROM t; SELECT d - INTERVAL 1 DAY FROM t",
                "case-branch; SELECT CASE WHEN n = 1 THEN 'a' WHEN n = 2 THEN 'b' END FROM t; SELECT CASE WHEN n = 2 THEN 'b' END FROM t | SELECT CASE WHEN n = 1 THEN 'a' END FROM t",
                "case-else; SELECT CASE WHEN n = 1 THEN 'a' ELSE 'b' END FROM t; SELECT CASE WHEN n = 1 THEN 'a' END FROM t",
                "function-dropped; SELECT coalesce(n, 0) FROM t; SELECT n FROM t",
                "function-dropped; SELECT lower(trim(name)) FROM t; SELECT Trim( name ) FROM t | SELECT lower(name) FROM t",
                "date-part; SELECT date_trunc('month', d) FROM t; SELECT date_trunc('year', d) FROM t | SELECT date_trunc('day', d) FROM t",
                "date-part; SELECT extract(year FROM d) FROM t; SELECT EXTRACT(month FROM d) FROM t",
                "boundary-date; SELECT id FROM t WHERE d >= DATE '2024-02-28'; SELECT id FROM t WHERE d >= DATE '2024-02-29' | SELECT id FROM t WHERE d >= DATE '2024-02-27'",
                "boundary-date; SELECT id FROM t WHERE d < '2025-01-01'; SELECT id FROM t WHERE d < '2025-01-02' | SELECT id FROM t WHERE d < '2024-12-31'",
                "constant; SELECT id FROM t WHERE n > 5; SELECT id FROM t WHERE n > 6 | SELECT id FROM t WHERE n > 4",
                "constant; SELECT id FROM t WHERE n > 0.50; SELECT id FROM t WHERE n > 0.51 | SELECT id FROM t WHERE n > 0.49",
                "constant; SELECT id FROM t WHERE name = 'x' OR name = 'y'; SELECT id FROM t WHERE name = 'y' OR name = 'y' | SELECT id FROM t WHERE name = 'x' OR name = 'x'",
                "constant; SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u) ORDER BY 1; ``",
                "column; SELECT name FROM t WHERE n = 1; SELECT name FROM t WHERE m = 1 | SELECT name FROM t WHERE id = 1",
                "column; SELECT n AS x, sum(m) FROM t GROUP BY n; SELECT n AS x, sum(id) FROM t GROUP BY n | SELECT n AS x, sum(n) FROM t GROUP BY n | SELECT m AS x, sum(m) FROM t GROUP BY m | SELECT id AS x, sum(m) FROM t GROUP BY id"
            })
    void an_operator_makes_exactly_these_mutants(String operator, String sql, String expected) {
        assertThat(String.join(" | ", of(operator, sql))).isEqualTo(expected);
    }

    @Test
    void descriptions_end_the_sentence_about_a_learners_rows() {
        assertThat(mutator.mutants(
                        "SELECT t.name, count(u.word) AS n FROM t LEFT JOIN u ON u.t_id = t.id WHERE t.n <= 3 GROUP BY t.name",
                        SCHEMA))
                .extracting(Mutant::description)
                .contains(
                        "without the condition `t.n <= 3`",
                        "with `<` where `<=` belongs in `t.n <= 3`",
                        "with an inner join for the left join to `u`",
                        "with `count(*)` where `count(u.word)` belongs",
                        "without the join condition `u.t_id = t.id`")
                .allSatisfy(d -> assertThat(d).startsWith("with").doesNotContain("\n"));
    }

    @Test
    void descriptions_spell_code_as_the_author_does() {
        String sql = "select kind, sum(n) over (partition by kind) from trip where day > '2024-01-01' and n < 3";
        assertThat(new Mutator().mutants(sql, Schema.empty()))
                .extracting(Mutant::description)
                .contains("without the condition `day > '2024-01-01'`")
                .noneMatch(description -> description.contains("DAY") || description.contains(" )"));
    }

    @Test
    void a_grouping_is_said_to_show_only_where_it_does() {
        Schema schema = new Schema(List.of(new Schema.TableSchema(
                "main",
                "trip",
                List.of(
                        new Schema.ColumnSchema("bus", Schema.Family.NUMBER, false),
                        new Schema.ColumnSchema("line", Schema.Family.NUMBER, false)),
                List.of())));
        assertThat(new Mutator().mutants("SELECT count(*) AS n FROM trip GROUP BY bus", schema))
                .extracting(Mutant::description)
                .contains("with `line` where `bus` belongs in GROUP BY");
        assertThat(new Mutator().mutants("SELECT bus, count(*) AS n FROM trip GROUP BY bus", schema))
                .extracting(Mutant::description)
                .contains("with `line` where `bus` belongs in GROUP BY and the output");
    }

    @Test
    void the_span_is_that_of_the_changed_part_in_the_authors_text() {
        String sql = "select name -- n < 1\nfrom t\nwhere  n  <  1 or m < 1";
        Mutant mutant = mutator.mutants(sql, SCHEMA).stream()
                .filter(m -> m.description().equals("with `<=` where `<` belongs in `n < 1`"))
                .findFirst()
                .orElseThrow();
        assertThat(sql.substring(mutant.span().start(), mutant.span().end())).isEqualTo("n  <  1");
    }

    @Test
    void a_query_that_JSQLParser_cannot_read_says_so_and_is_mutated_by_its_words() {
        Mutation mutation =
                mutator.mutate("FROM t SELECT n // 2 AS half WHERE m > 3 AND d IS NOT NULL LIMIT 5", SCHEMA);
        assertThat(mutation.unreadable())
                .contains("JSQLParser cannot read this query, so only its words were mutated.");
        assertThat(mutation.mutants())
                .extracting(Mutant::sql)
                .contains(
                        "FROM t SELECT n // 2 AS half WHERE m >= 3 AND d IS NOT NULL LIMIT 5",
                        "FROM t SELECT n // 2 AS half WHERE m > 3  LIMIT 5",
                        "FROM t SELECT n // 2 AS half WHERE m > 3 AND d IS NOT NULL LIMIT 4");
    }

    @Test
    void texts_that_are_no_query_have_a_reason_and_no_exception() {
        assertThat(mutator.mutate("", SCHEMA).unreadable()).isPresent();
        assertThat(mutator.mutate("SELECT 1; SELECT 2", SCHEMA).unreadable()).isPresent();
        assertThat(mutator.mutate("SELECT 'open", SCHEMA)).satisfies(m -> {
            assertThat(m.unreadable()).isPresent();
            assertThat(m.mutants()).isEmpty();
        });
        assertThat(mutator.mutate("DELETE FROM t", SCHEMA).unreadable()).isPresent();
    }
}
