package dev.datakata.sql.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.SqlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelyCausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT a FROM t ORDER BY a LIMIT 3; [LIMIT]",
                "SELECT row_number() OVER (ORDER BY a), lag(b) OVER (ORDER BY a) FROM t; [RANKING_WINDOW]",
                "SELECT any_value(a), arg_max(a, b) FROM t; [ANY_VALUE]",
                "SELECT DISTINCT ON (a) a, b FROM t; [ANY_VALUE]",
                "SELECT list(a), string_agg(b, ',') FROM t; [LIST_ORDER]",
                "SELECT list(a ORDER BY a), string_agg(b, ',' ORDER BY b DESC) FROM t; []",
                "SELECT random(), uuid(), now(), current_date FROM t; [RANDOM, CLOCK]",
                "SELECT t.random, first, 'now()' AS list FROM t USING SAMPLE 3; [RANDOM]",
                "SELECT a, sum(b) FROM t GROUP BY a; []"
            })
    void causes_are_read_from_the_words(String sql, String causes) {
        assertThat(LikelyCauses.of(new SqlReader().read(sql))).hasToString(causes);
    }
}
