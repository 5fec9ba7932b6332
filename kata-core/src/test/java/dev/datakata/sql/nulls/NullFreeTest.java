package dev.datakata.sql.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullFreeTest {
    private static final Schema SCHEMA = new Schema(List.of(
            new TableSchema(
                    "main",
                    "t",
                    List.of(
                            new ColumnSchema("id", Family.NUMBER, false),
                            new ColumnSchema("at", Family.TIMESTAMP, false),
                            new ColumnSchema("note", Family.TEXT, true))),
            new TableSchema("main", "u", List.of(new ColumnSchema("uid", Family.NUMBER, false)))));

    private static boolean same(String left, String right) {
        NullFree form = new NullFree(SCHEMA);
        return form.of(left).isPresent() && form.of(left).equals(form.of(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM t | SELECT count(id) FROM t",
                "SELECT count(*) FILTER (WHERE id > 1) FROM t | SELECT count(id) FILTER (WHERE id > 1) FROM t",
                "SELECT id FROM t ORDER BY id | SELECT id FROM t ORDER BY id NULLS FIRST",
                "SELECT id FROM t ORDER BY 1 | SELECT id FROM t ORDER BY 1 NULLS FIRST",
                "SELECT CAST(at AS DATE) AS day FROM t ORDER BY day | SELECT CAST(at AS DATE) AS day FROM t ORDER BY day NULLS LAST",
                "SELECT at::DATE AS day FROM t ORDER BY day | SELECT at::DATE AS day FROM t ORDER BY day NULLS FIRST",
                "WITH c AS (SELECT id + 1 AS n FROM t) SELECT count(*) FROM c | WITH c AS (SELECT id + 1 AS n FROM t) SELECT count(n) FROM c",
                "SELECT sum(id) AS s FROM t GROUP BY note ORDER BY s | SELECT sum(id) AS s FROM t GROUP BY note ORDER BY s NULLS FIRST",
                "SELECT coalesce(id, 0) FROM t | SELECT id FROM t"
            })
    void whereNoNullCanBeItMakesNoDifference(String left, String right) {
        assertThat(same(left, right)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM t | SELECT count(note) FROM t",
                "SELECT count(*) FROM t | SELECT count(DISTINCT id) FROM t",
                "SELECT count(*) FROM t LEFT JOIN u ON uid = id | SELECT count(uid) FROM t LEFT JOIN u ON uid = id",
                "SELECT count(*) FROM u RIGHT JOIN t ON uid = id | SELECT count(uid) FROM u RIGHT JOIN t ON uid = id",
                "SELECT count(*) FROM t LEFT JOIN (t AS b JOIN u ON uid = b.id) ON b.id = t.id | SELECT count(uid) FROM t LEFT JOIN (t AS b JOIN u ON uid = b.id) ON b.id = t.id",
                "WITH c AS (SELECT uid FROM t LEFT JOIN u ON uid = id) SELECT count(*) FROM c | WITH c AS (SELECT uid FROM t LEFT JOIN u ON uid = id) SELECT count(uid) FROM c",
                "SELECT note FROM t ORDER BY note | SELECT note FROM t ORDER BY note NULLS FIRST",
                "SELECT note AS id FROM t ORDER BY id | SELECT note AS id FROM t ORDER BY id NULLS FIRST",
                "SELECT TRY_CAST(id AS TINYINT) AS n FROM t ORDER BY n | SELECT TRY_CAST(id AS TINYINT) AS n FROM t ORDER BY n NULLS FIRST",
                "SELECT id FROM t GROUP BY ROLLUP (id) ORDER BY id | SELECT id FROM t GROUP BY ROLLUP (id) ORDER BY id NULLS FIRST",
                "WITH c AS (SELECT sum(id) AS s FROM t) SELECT count(*) FROM c | WITH c AS (SELECT sum(id) AS s FROM t) SELECT count(s) FROM c",
                "WITH c AS (SELECT sum(id) AS s FROM t GROUP BY ALL) SELECT count(*) FROM c | WITH c AS (SELECT sum(id) AS s FROM t GROUP BY ALL) SELECT count(s) FROM c",
                "SELECT id / 0 AS n FROM t ORDER BY n | SELECT id / 0 AS n FROM t ORDER BY n NULLS FIRST",
                "SELECT max(id) FILTER (WHERE id > 1) AS m FROM t GROUP BY note ORDER BY m | SELECT max(id) FILTER (WHERE id > 1) AS m FROM t GROUP BY note ORDER BY m NULLS FIRST",
                "SELECT CASE WHEN id > 1 THEN 1 END AS n FROM t ORDER BY n | SELECT CASE WHEN id > 1 THEN 1 END AS n FROM t ORDER BY n NULLS FIRST",
                "SELECT count(*) FROM unknown | SELECT count(id) FROM unknown"
            })
    void whereANullMayBeItMakesADifference(String left, String right) {
        assertThat(same(left, right)).isFalse();
    }
}
