package dev.datakata.sql.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNamesTest {
    private static final Map<String, String> NAMES = Map.of("sales.orders", "o1", "hr.people", "p1");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT * FROM sales.orders; SELECT * FROM o1 AS orders",
                "SELECT sales.orders.x FROM Sales.Orders WHERE sales.orders.y > 1; SELECT orders.x FROM o1 AS Orders WHERE orders.y > 1",
                "SELECT o.x FROM sales.orders o JOIN hr.people AS p ON o.x = p.x; SELECT o.x FROM o1 o JOIN p1 AS p ON o.x = p.x",
                "SELECT sales.orders.* FROM sales.orders, main.t; SELECT orders.* FROM o1 AS orders, main.t",
                "SELECT 1 FROM orders; SELECT 1 FROM orders",
                "SELECT 1 FROM a WHERE x IN (SELECT y FROM hr.people); SELECT 1 FROM a WHERE x IN (SELECT y FROM p1 AS people)",
                "SELECT 'sales.orders' FROM t -- sales.orders; SELECT 'sales.orders' FROM t -- sales.orders"
            })
    void uses_are_replaced_and_nothing_else(String sql, String expected) {
        assertThat(QualifiedNames.rewrite(sql, NAMES)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO sales.orders SELECT 1",
                "SELECT 1 FROM db.sales.orders",
                "SELECT 1 FROM sales.orders JOIN archive.orders ON sales.orders.id = archive.orders.id",
                "SELECT 1 FROM sales.orders WHERE x = 'open"
            })
    void what_cannot_be_replaced_for_certain_is_not(String sql) {
        assertThat(QualifiedNames.rewrite(sql, NAMES)).isEmpty();
    }

    @Test
    void DuckDB_reads_the_rewritten_query_from_the_CTE() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA sales");
            statement.execute("CREATE TABLE sales.orders (id INTEGER, total INTEGER)");
            for (String query : List.of(
                    "SELECT sales.orders.id, total FROM sales.orders WHERE sales.orders.total > (SELECT avg(total) FROM sales.orders)",
                    "SELECT a.id, b.total FROM sales.orders a JOIN sales.orders b ON a.id = b.id WHERE b.total > 5")) {
                String rewritten = QualifiedNames.rewrite(query, NAMES).orElseThrow();
                try (var rows = statement.executeQuery("WITH o1 AS (VALUES (1, 2), (7, 9)) , o2 AS (SELECT 1) "
                        + rewritten.replace("o1", "(SELECT col0 AS id, col1 AS total FROM o1)"))) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(7);
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }
}
