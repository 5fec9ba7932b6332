package dev.datakata.sql.literal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import dev.datakata.sql.SqlReader;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
    private static List<String> of(String sql) {
        return Literals.of(new SqlReader().read(sql)).stream()
                .map(LiteralsTest::words)
                .toList();
    }

    private static String words(Literal literal) {
        return literal.kind()
                + " " + literal.value()
                + (literal.columns().isEmpty() ? "" : " " + literal.columns())
                + literal.through().map(t -> " through " + t).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "o.status = 'paid'; TEXT paid [orders.status]",
                "'paid' = o.status; TEXT paid [orders.status]",
                "o.status IN ('a', 'b'); TEXT a [orders.status], TEXT b [orders.status]",
                "o.total > -5; NUMBER -5 [orders.total]",
                "o.total * 100 > 7; NUMBER 100 [orders.total] through *, NUMBER 7 [orders.total] through *",
                "o.name LIKE 'A%'; LIKE_PATTERN A% [orders.name]",
                "o.name ILIKE '%x'; LIKE_PATTERN %x [orders.name]",
                "o.name LIKE '%' || o.town || '_%'; SETTING %, SETTING _%",
                "o.name LIKE concat('St. %', upper(o.town)); SETTING St. %",
                "upper(left(o.name, 1)) || '-' = o.town; NUMBER 1 [orders.name] through left, TEXT - [orders.name] through ||",
                "replace(o.name, 'x', '') = 'y'; TEXT x [orders.name] through replace, SETTING , TEXT y [orders.name] through replace",
                "o.at AT TIME ZONE 'UTC' > o.due; SETTING UTC",
                "o.name SIMILAR TO 'a+'; REGULAR_EXPRESSION a+ [orders.name]",
                "regexp_matches(o.name, 'b+'); REGULAR_EXPRESSION b+ [orders.name] through regexp_matches",
                "regexp_replace(o.name, 'b+', 'x', 'g') = 'y'; REGULAR_EXPRESSION b+ [orders.name] through regexp_replace, SETTING x, SETTING g, TEXT y [orders.name] through regexp_replace",
                "o.at BETWEEN DATE '2025-01-01' AND '2025-01-31'::DATE; DATE 2025-01-01 [orders.at], DATE 2025-01-31 [orders.at]",
                "o.at < TIMESTAMP '2025-01-01 00:00:00' + INTERVAL 3 DAY; TIMESTAMP 2025-01-01 00:00:00 [orders.at], INTERVAL 3 DAY [orders.at]",
                "year(o.at) = 2025; NUMBER 2025 [orders.at] through year",
                "extract(month FROM o.at) = 2; NUMBER 2 [orders.at] through month",
                "date_trunc('month', o.at) = DATE '2025-02-01'; SETTING month, DATE 2025-02-01 [orders.at] through date_trunc month",
                "lower(o.name) = 'ann'; TEXT ann [orders.name] through lower",
                "CASE o.status WHEN 'x' THEN 1 ELSE 0 END = 1; TEXT x [orders.status], NUMBER 1, NUMBER 0, NUMBER 1 [orders.status]",
                "o.ok = true; BOOLEAN true [orders.ok]"
            })
    void a_literal_is_listed_with_the_column_it_meets(String condition, String expected) {
        assertThat(String.join(", ", of("SELECT o.id FROM orders o WHERE " + condition)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "o.total > 0; COMPARED",
                "o.total <> 0; COMPARED",
                "o.total <= 0; COMPARED",
                "0 < o.total; COMPARED",
                "o.total IN (0, 1); COMPARED",
                "o.total >= 0; COMPARED_AS_LEAST",
                "o.total < 0; COMPARED_AS_LEAST",
                "0 <= o.total; COMPARED_AS_LEAST",
                "0 > o.total; COMPARED_AS_LEAST",
                "o.total BETWEEN 0 AND 9; COMPARED_AS_LEAST",
                "o.total BETWEEN -9 AND 0; COMPARED",
                "nullif(o.total, 0) IS NULL; OTHER",
                "coalesce(o.total, 0) IS NULL; IN_PLACE"
            })
    void a_zero_is_known_by_what_it_is_used_for(String condition, Literal.Use use) {
        List<Literal> literals =
                Literals.of(new SqlReader().read("SELECT o.id FROM orders o WHERE " + condition), Schema.empty());
        assertThat(literals.stream()
                        .filter(literal -> literal.value().equals("0"))
                        .map(Literal::use))
                .containsExactly(use);
    }

    @Test
    void what_is_an_instruction_or_a_number_of_rows_is_told_from_data() {
        assertThat(of("SELECT a FROM t GROUP BY 1 ORDER BY 1 LIMIT 10 OFFSET 5"))
                .containsExactly("SETTING 1", "SETTING 1", "ROW_COUNT 10", "ROW_COUNT 5");
    }

    @Test
    void aliases_subqueries_and_ctes_are_followed_to_the_table() {
        assertThat(
                        of(
                                "WITH r AS (SELECT o.status AS s FROM sales.orders o) SELECT * FROM (SELECT s FROM r) x WHERE x.s = 'paid'"))
                .containsExactly("TEXT paid [orders.status]");
    }

    @Test
    void unqualified_columns_are_resolved_by_the_schema() {
        Schema schema = new Schema(List.of(
                new TableSchema("main", "a", List.of(new ColumnSchema("x", Family.NUMBER, true))),
                new TableSchema("main", "b", List.of(new ColumnSchema("y", Family.NUMBER, true)))));
        assertThat(Literals.of(new SqlReader().read("SELECT 1 FROM a, b WHERE y = 3"), schema)
                        .get(1)
                        .columns())
                .hasToString("[b.y]");
    }

    @Test
    void a_text_that_JSQLParser_cannot_read_still_shows_its_constants() {
        assertThat(
                        of(
                                "FROM t SELECT a // 2 WHERE b = 'x''y' AND c LIKE 'p%' AND d >= DATE '2025-01-01' AND e > -3 LIMIT 4"))
                .containsExactly(
                        "NUMBER 2", "TEXT x'y", "LIKE_PATTERN p%", "DATE 2025-01-01", "NUMBER -3", "ROW_COUNT 4");
    }

    @Test
    void escapes_are_undone() {
        assertThat(of("SELECT E'a\\nb\\'c', $$d'e$$, $t$f$t$")).containsExactly("TEXT a\nb'c", "TEXT d'e", "TEXT f");
    }

    @Test
    void long_lists_and_long_chains_of_conditions_are_read_to_their_end() {
        String list = String.join(", ", Collections.nCopies(3_000, "7"));
        assertThat(of("SELECT 1 FROM t WHERE t.a IN (" + list + ")"))
                .hasSize(3_001)
                .endsWith("NUMBER 7 [t.a]");
        String chain = String.join(" OR ", Collections.nCopies(3_000, "t.a = 7"));
        assertThat(of("SELECT 1 FROM t WHERE " + chain)).hasSize(3_001);
    }
}
