package dev.datakata.sql.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import dev.datakata.sql.SqlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinPairsTest {
    private static final Schema SCHEMA = new Schema(List.of(
            new TableSchema(
                    "main",
                    "a",
                    List.of(new ColumnSchema("id", Family.NUMBER, false), new ColumnSchema("x", Family.NUMBER, true))),
            new TableSchema(
                    "main",
                    "b",
                    List.of(
                            new ColumnSchema("id", Family.NUMBER, false),
                            new ColumnSchema("y", Family.NUMBER, true)))));

    private static String of(String sql, Schema schema) {
        return JoinPairs.of(new SqlReader().read(sql), schema).stream()
                .map(p -> p.left() + "=" + p.right())
                .reduce((p, q) -> p + " " + q)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT 1 FROM a JOIN b ON a.x = b.y; a.x=b.y",
                "SELECT 1 FROM a AS p LEFT JOIN b q ON (q.y = p.x) AND p.id > 1; b.y=a.x",
                "SELECT 1 FROM a, b WHERE a.x = b.y; a.x=b.y",
                "SELECT 1 FROM a JOIN b USING (id); a.id=b.id",
                "SELECT 1 FROM a WHERE a.x IN (SELECT y FROM b); a.x=b.y",
                "SELECT 1 FROM a WHERE a.x = ANY (SELECT b.y FROM b); a.x=b.y",
                "SELECT 1 FROM a WHERE a.x = (SELECT b.y FROM b LIMIT 1); a.x=b.y",
                "SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.y = a.x); b.y=a.x",
                "SELECT 1 FROM a WHERE (a.x, a.id) IN (SELECT b.y, b.id FROM b); a.x=b.y a.id=b.id",
                "SELECT 1 FROM a p JOIN a q ON p.x = q.id; a.x=a.id",
                "WITH c AS (SELECT y AS z FROM b) SELECT 1 FROM a JOIN c ON a.x = c.z; a.x=b.y",
                "SELECT 1 FROM a JOIN b ON a.x < b.y; ''"
            })
    void equal_columns_are_paired(String sql, String pairs) {
        assertThat(of(sql, Schema.empty())).isEqualTo(pairs);
    }

    @Test
    void the_schema_resolves_unqualified_names_and_natural_joins() {
        assertThat(of("SELECT 1 FROM a, b WHERE x = y", SCHEMA)).isEqualTo("a.x=b.y");
        assertThat(of("SELECT 1 FROM a NATURAL JOIN b", SCHEMA)).isEqualTo("a.id=b.id");
        assertThat(of("SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM b WHERE y = x)", SCHEMA))
                .isEqualTo("b.y=a.x");
    }

    @Test
    void a_text_that_is_not_trusted_gives_none() {
        assertThat(of("SELECT 1 // 2 FROM a JOIN b ON a.x = b.y", SCHEMA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT 1 FROM a JOIN b ON a.x < b.y; a.x=b.y",
                "SELECT 1 FROM a JOIN b ON x BETWEEN b.id AND coalesce(y, 9); a.x=b.id a.x=b.y",
                "SELECT 1 FROM a, b WHERE a.x + 1 >= CAST(b.y AS INTEGER) AND b.y > a.x; a.x=b.y",
                "SELECT 1 FROM a p JOIN a q ON p.x <= (q.x - q.id); a.x=a.x a.x=a.id",
                "SELECT 1 FROM a JOIN b ON a.x = b.y WHERE a.x > 5 AND abs(a.id) > b.id;''"
            })
    void columns_compared_by_order_stand_apart(String sql, String pairs) {
        assertThat(JoinPairs.byOrder(new SqlReader().read(sql), SCHEMA).stream()
                        .map(p -> p.left() + "=" + p.right())
                        .reduce((p, q) -> p + " " + q)
                        .orElse(""))
                .isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT x || y FROM a, b; a.x=b.y",
                "SELECT CAST(a.x AS VARCHAR) || coalesce(b.y, 0) || a.id FROM a, b; a.x=b.y b.y=a.id",
                "SELECT count(DISTINCT concat(a.x, least(a.id, 5))) FROM a; a.x=a.id",
                "SELECT a.x || '-' || b.y, concat_ws('-', a.x, b.y), concat(a.x) FROM a, b;''",
                "SELECT a.x + b.y FROM a, b WHERE a.x = b.y;''"
            })
    void columns_written_beside_each_other_stand_apart(String sql, String pairs) {
        assertThat(JoinPairs.concatenated(new SqlReader().read(sql), SCHEMA).stream()
                        .map(p -> p.left() + "=" + p.right())
                        .reduce((p, q) -> p + " " + q)
                        .orElse(""))
                .isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT 1 FROM a, b WHERE a.x LIKE '%' || b.y || '%'; a.x=b.y",
                "SELECT 1 FROM a, b WHERE a.x ILIKE concat(b.y, '_%'); a.x=b.y",
                "SELECT 1 FROM a, b WHERE instr(a.x, b.y) > 0 OR NOT starts_with(b.y, a.x); a.x=b.y",
                "SELECT 1 FROM a, b WHERE left(a.x, length(b.y)) = b.y; a.x=b.y",
                "SELECT 1 FROM a, b WHERE a.x = b.y || ' City'; a.x=b.y",
                "SELECT 1 FROM a, b WHERE a.x = b.y AND a.x LIKE 'b%' AND lower(a.x) = 'c';''"
            })
    void columns_that_are_looked_for_in_others_stand_apart(String sql, String pairs) {
        assertThat(JoinPairs.containing(new SqlReader().read(sql), SCHEMA).stream()
                        .filter(p -> !p.left().equals(p.right()))
                        .map(p -> p.left() + "=" + p.right())
                        .reduce((p, q) -> p + " " + q)
                        .orElse(""))
                .isEqualTo(pairs);
    }
}
