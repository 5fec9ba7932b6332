package dev.datakata.sql.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.SqlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM t WHERE b IN (SELECT c FROM u) ORDER BY a",
                "SELECT a, count(*), sum(b) FILTER (WHERE b > 0) FROM t GROUP BY a HAVING count(*) > 1",
                "WITH x AS (SELECT a FROM t) SELECT DISTINCT a FROM x UNION SELECT b FROM u",
                "SELECT a, rank() OVER (PARTITION BY b ORDER BY c), sum(d) OVER (ORDER BY e) FROM t",
                "SELECT CAST(a AS DECIMAL(10, 2)), CASE WHEN (b) THEN 1 END FROM t LEFT JOIN u ON (t.a = u.a)",
            })
    void blindQueries(String sql) {
        assertThat(RowOrder.isBlindTo(new SqlReader().read(sql))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM t ORDER BY b LIMIT 3",
                "SELECT a FROM t WHERE b = (SELECT c FROM u ORDER BY d FETCH FIRST 1 ROW ONLY)",
                "SELECT a, row_number() OVER (ORDER BY b) FROM t",
                "SELECT a, sum(b) OVER (ORDER BY c ROWS UNBOUNDED PRECEDING) FROM t",
                "SELECT DISTINCT ON (a) a, b FROM t",
                "SELECT first(a), list(b) FROM t",
                "SELECT \"first\"(a) FROM t",
                "SELECT rowid, a FROM t",
                "SELECT min(a COLLATE NOCASE) FROM t",
                "SELECT a FROM t USING SAMPLE 3",
                "SELECT my_macro(a) FROM t",
                "SELECT a FROM t QUALIFY b > 1",
            })
    void queriesThatMayTell(String sql) {
        assertThat(RowOrder.isBlindTo(new SqlReader().read(sql))).isFalse();
    }
}
