package dev.datakata.sql.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.SqlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableUsesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "SELECT 1 FROM t; t",
                "SELECT 1 FROM s.t AS x, u y JOIN \"V w\" ON true; s.t x|u y|v w",
                "FROM t SELECT a ORDER BY b; t",
                "WITH t AS (SELECT 1 FROM t) SELECT * FROM t, s.t; t|s.t",
                "WITH RECURSIVE t AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT * FROM t; ``",
                "SELECT extract(year FROM d), trim(both ' ' from e), a IS DISTINCT FROM b FROM t; t",
                "SELECT (SELECT max(x) FROM u), a FROM t WHERE b IN (SELECT c FROM v) AND (a, b) = (1, 2); u|t|v",
                "SELECT 1 FROM (t JOIN u ON t.a = u.a), (SELECT 1 FROM v) q, range(3) r(i), LATERAL (SELECT 1 FROM w) l; t|u|v|w",
                "SELECT 1 FROM t LEFT JOIN LATERAL (SELECT 1 FROM u) x ON f(a, b); t|u",
                "INSERT INTO t (a, b) SELECT a, b FROM u ON CONFLICT DO UPDATE SET a = 1; t|u",
                "UPDATE s.t SET a = u.a FROM u WHERE u.b = t.b; s.t|u",
                "DELETE FROM t USING u WHERE t.a = u.a; t|u",
                "MERGE INTO t USING u AS x ON t.a = x.a WHEN MATCHED THEN UPDATE SET b = 1 WHEN NOT MATCHED THEN INSERT VALUES (1); t|u x",
                "SELECT 1 FROM read_csv('a.csv'); ``",
                "SELECT 1 FROM c.s.t; c.s.t",
                "SELECT a AS \"from\", b.from FROM t; t"
            })
    void tables_are_found_where_they_stand(String sql, String expected) {
        ParsedSql parsed = new SqlReader().read(sql);
        String found = TableUses.of(parsed).stream()
                .map(u -> u.catalog().map(c -> c + ".").orElse("")
                        + u.schema().map(s -> s + ".").orElse("")
                        + u.name()
                        + u.alias().map(a -> " " + a).orElse(""))
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
        assertThat(found).isEqualTo(expected);
    }
}
