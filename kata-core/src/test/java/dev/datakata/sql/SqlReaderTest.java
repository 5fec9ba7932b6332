package dev.datakata.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {
    private final SqlReader reader = new SqlReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a, count(*) AS n FROM t LEFT OUTER JOIN u USING (id) WHERE a <> 1 GROUP BY ROLLUP (a) HAVING count(*) > 1 ORDER BY 1 ASC LIMIT 3 OFFSET 1",
                "select x from t\n\n\n\nwhere y != 2 /* a /* nested */ comment */ -- and one more\n",
                "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;",
                "SELECT a FROM t QUALIFY row_number() OVER (PARTITION BY a ORDER BY b) = 1",
                "SELECT 'C:\\' || path FROM files WHERE name = 'it''s'",
                "SELECT 1; SELECT 2"
            })
    void plain_texts_are_read_and_trusted(String sql) {
        ParsedSql parsed = reader.read(sql);
        assertThat(parsed.trusted()).isTrue();
        assertThat(parsed.trustedTree()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SELECT i//2 FROM t", "SELECT E'it\\'s' FROM t", "SELECT 2**3", "SELECT $tag$ a; b $tag$ FROM t"
            })
    void what_JSQLParser_is_known_to_misread_is_never_trusted(String sql) {
        assertThat(reader.read(sql).trusted()).isFalse();
        assertThat(reader.read(sql).trustedTree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   -- nothing",
                "SELEC 1",
                "SELECT (",
                "SELECT 'open",
                "FROM t SELECT a",
                "SELECT \u0001",
                ";;;"
            })
    void nothing_makes_it_throw(String sql) {
        assertThat(reader.read(sql).text()).isEqualTo(sql);
    }

    @Test
    void deep_nesting_ends_as_an_unread_text_or_a_tree_and_never_as_an_error() {
        String sql = "SELECT " + "(".repeat(3_000) + "1" + ")".repeat(3_000);
        assertThat(reader.read(sql).tokens().complete()).isTrue();
    }
}
