package dev.datakata.sql.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopLevelOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT a FROM t ORDER BY a DESC LIMIT 3; a DESC@0; 3; -",
                "SELECT a, b AS x FROM t ORDER BY 2, x NULLS FIRST OFFSET 5; 2@1 x NULLS FIRST@1; -; 5",
                "SELECT * FROM t ORDER BY b; b@end-0; -; -",
                "SELECT *, a AS x, b AS y FROM t ORDER BY x; x@end-1; -; -",
                "SELECT a FROM t ORDER BY lower(b), a, c FETCH FIRST 2 ROWS ONLY; lower(b)@end-1 a@0 c@end-0; 2; -",
                "SELECT lower(b) FROM t ORDER BY LOWER( b ); LOWER( b )@0; -; -",
                "SELECT DISTINCT a, t.b FROM t ORDER BY t.a, b; t.a@0 b@1; -; -",
                "SELECT a FROM t UNION SELECT b FROM u ORDER BY a LIMIT ALL; a@0; -; -",
                "(SELECT a FROM t ORDER BY b LIMIT 3) ORDER BY a; a@0; -; -",
                "SELECT a, b FROM t ORDER BY ALL DESC; a DESC@0 b DESC@1; -; -",
                "FROM t ORDER BY b; b@end-0; -; -",
                "WITH w AS (SELECT 1 AS a ORDER BY 1 LIMIT 1) SELECT a FROM w; ''; -; -",
                "VALUES (1), (2) ORDER BY 1 LIMIT 1; 1@0; 1; -"
            })
    void keys_limit_and_offset_are_found(String sql, String keys, String limit, String offset) {
        TopLevelOrder order = TopLevelOrder.of(sql).orElseThrow();
        String found = order.keys().stream()
                .map(k -> k.item() + "@" + (k.fromEnd() ? "end-" : "") + k.position())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        assertThat(found).isEqualTo(keys);
        assertThat(order.limit().isPresent() ? "" + order.limit().getAsLong() : "-")
                .isEqualTo(limit);
        assertThat(order.offset().isPresent() ? "" + order.offset().getAsLong() : "-")
                .isEqualTo(offset);
        assertThat(order.sqlWithoutLimit()).doesNotContainIgnoringCase("offset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT DISTINCT a FROM t ORDER BY b",
                "SELECT a FROM t UNION ALL SELECT b FROM u ORDER BY -a",
                "SELECT a FROM t LIMIT 1 + 1",
                "SELECT a FROM t LIMIT 10%",
                "SELECT a AS x, b AS x FROM t ORDER BY x",
                "SELECT 1; SELECT 2",
                "INSERT INTO t VALUES (1)",
                "SELECT a FROM t ORDER BY a LIMIT (SELECT 1)",
                "SELECT (a FROM t"
            })
    void what_cannot_be_taken_apart_for_certain_is_not(String sql) {
        assertThat(TopLevelOrder.of(sql)).isEmpty();
    }

    @Test
    void rows_of_the_extended_query_are_sorted_by_the_keys_that_it_shows() throws SQLException {
        List<String> queries = List.of(
                "SELECT name FROM t ORDER BY size, name -- by size\nLIMIT 2",
                "SELECT -size AS size, name FROM t ORDER BY size + 0 LIMIT 1",
                "SELECT upper(name) AS name, sum(size) AS total FROM t GROUP BY t.name ORDER BY -total, max(size) DESC LIMIT 3",
                "SELECT name, FROM t WHERE size IS DISTINCT FROM 3 ORDER BY size DESC",
                "SELECT * EXCLUDE (size) FROM t ORDER BY size OFFSET 1",
                "FROM t WHERE size > 0 ORDER BY -size",
                "WITH w AS (SELECT * FROM t) SELECT name FROM w QUALIFY row_number() OVER (ORDER BY size) < 4 ORDER BY size // 2, name",
                "SELECT DISTINCT ON (size) name FROM t ORDER BY size, name",
                "SELECT count(*) FROM t GROUP BY name ORDER BY name LIMIT 10");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE t AS SELECT * FROM (VALUES ('b', 1), ('a', 3), ('c', 2), ('d', 5), ('a', 4)) v(name, size)");
            for (String query : queries) {
                TopLevelOrder order = TopLevelOrder.of(query).orElseThrow();
                List<String> plain = column(statement, order.sqlWithoutLimit(), 0);
                List<String> extended = column(statement, order.sqlWithKeys(), 0);
                assertThat(extended).as(query).isEqualTo(plain);
                sorted(statement, order, query);
            }
        }
    }

    private static List<String> column(Statement statement, String sql, int position) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(position + 1));
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static void sorted(Statement statement, TopLevelOrder order, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(order.sqlWithKeys())) {
            int width = rows.getMetaData().getColumnCount();
            List<Object> before = null;
            while (rows.next()) {
                List<Object> keys = new ArrayList<>();
                for (TopLevelOrder.Key key : order.keys()) {
                    keys.add(rows.getObject(key.in(width) + 1));
                }
                if (before != null) {
                    for (int i = 0; i < keys.size(); i++) {
                        int compared = ((Comparable<Object>) before.get(i)).compareTo(keys.get(i));
                        int direction = order.keys().get(i).item().descending() ? -compared : compared;
                        assertThat(direction).as(query).isLessThanOrEqualTo(0);
                        if (direction < 0) {
                            break;
                        }
                    }
                }
                before = keys;
            }
        }
    }
}
