package dev.datakata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.sql.ParsedSql;
import dev.datakata.sql.Schema;
import dev.datakata.sql.Schema.ColumnSchema;
import dev.datakata.sql.Schema.Family;
import dev.datakata.sql.Schema.TableSchema;
import dev.datakata.sql.SqlReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every mutant, on queries of many shapes over one shop. */
class MutantCorpusTest {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE customers(id int PRIMARY KEY, name varchar NOT NULL, email varchar, city varchar, signed_up date "
                    + "NOT NULL, referrer_id int)",
            "CREATE TABLE orders(id int PRIMARY KEY, customer_id int NOT NULL, status varchar NOT NULL, amount_cents "
                    + "bigint NOT NULL, discount_cents bigint, ordered_at timestamp NOT NULL, shipped_on date)",
            "CREATE TABLE items(order_id int NOT NULL, product_id int NOT NULL, quantity int NOT NULL, price decimal(10,2) "
                    + "NOT NULL, PRIMARY KEY(order_id, product_id))",
            "CREATE TABLE products(id int PRIMARY KEY, name varchar NOT NULL, category varchar, active boolean NOT NULL)",
            "CREATE TABLE employees(id int PRIMARY KEY, name varchar NOT NULL, manager_id int, salary int, dept varchar)");

    private static final List<String> QUERIES = List.of(
            "SELECT date_trunc('month', ordered_at)::DATE AS month, sum(amount_cents) AS revenue FROM orders WHERE status "
                    + "= 'paid' AND ordered_at >= DATE '2025-01-01' AND ordered_at < DATE '2026-01-01' GROUP BY 1 ORDER BY 1",
            "SELECT c.id, c.name, count(o.id) AS orders, coalesce(sum(o.amount_cents), 0) AS spent FROM customers c LEFT "
                    + "JOIN orders o ON o.customer_id = c.id AND o.status = 'paid' GROUP BY c.id, c.name HAVING count(o.id) > 1 "
                    + "ORDER BY spent DESC, c.name LIMIT 10",
            "SELECT name FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.status "
                    + "<> 'cancelled') ORDER BY name",
            "SELECT id FROM customers WHERE id NOT IN (SELECT referrer_id FROM customers WHERE referrer_id IS NOT NULL)",
            "WITH ranked AS (SELECT o.*, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC, id) AS n "
                    + "FROM orders o) SELECT r.customer_id, r.id, r.amount_cents FROM ranked r WHERE r.n <= 3",
            "SELECT category, count(*) AS n, avg(price) AS average FROM products p JOIN items i ON i.product_id = p.id "
                    + "WHERE p.name LIKE 'A%' OR p.category IN ('toys', 'books') GROUP BY category",
            "SELECT email FROM customers WHERE city = 'Berlin' UNION SELECT email FROM customers WHERE signed_up BETWEEN "
                    + "DATE '2024-01-01' AND DATE '2024-12-31'",
            "SELECT id FROM orders EXCEPT SELECT order_id FROM items",
            "WITH RECURSIVE chain(id, name, depth) AS (SELECT id, name, 0 FROM employees WHERE manager_id IS NULL UNION "
                    + "ALL SELECT e.id, e.name, c.depth + 1 FROM employees e JOIN chain c ON e.manager_id = c.id WHERE c.depth < 5) "
                    + "SELECT name, depth FROM chain ORDER BY depth, name",
            "SELECT o.id, CASE WHEN o.amount_cents >= 10000 THEN 'big' WHEN o.amount_cents >= 1000 THEN 'middle' ELSE "
                    + "'small' END AS size FROM orders o WHERE o.discount_cents IS NULL",
            "SELECT dept, name, salary, salary - lag(salary) OVER (PARTITION BY dept ORDER BY salary) AS step, sum(salary) "
                    + "OVER (PARTITION BY dept ORDER BY salary, id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS running FROM "
                    + "employees",
            "SELECT e.name FROM employees e WHERE e.salary > (SELECT avg(x.salary) FROM employees x WHERE x.dept = e.dept)",
            "SELECT city, status, sum(amount_cents) AS total FROM customers JOIN orders ON orders.customer_id = "
                    + "customers.id GROUP BY ROLLUP (city, status)",
            "SELECT lower(trim(email)) AS mail, extract(year FROM signed_up) AS y, round(avg(id), 2) AS a FROM customers "
                    + "GROUP BY ALL HAVING sum(id) > 10",
            "SELECT count(DISTINCT customer_id) AS customers, count(*) AS orders, count(*) FILTER (WHERE status = 'paid') "
                    + "AS paid, sum(amount_cents - coalesce(discount_cents, 0)) / 100.0 AS net FROM orders",
            "SELECT p.name, i.quantity * i.price AS total FROM products p, items i WHERE p.id = i.product_id AND p.active "
                    + "AND i.quantity > 0 ORDER BY total DESC NULLS LAST LIMIT 5 OFFSET 2",
            "SELECT customer_id, string_agg(status, ',' ORDER BY ordered_at, id) AS history FROM orders WHERE shipped_on - "
                    + "INTERVAL 3 DAY < ordered_at GROUP BY customer_id",
            "SELECT a.name, b.name AS colleague FROM employees a JOIN employees b ON a.dept = b.dept AND a.id < b.id WHERE "
                    + "a.salary = ANY (SELECT max(salary) FROM employees GROUP BY dept)",
            "SELECT DISTINCT city FROM customers JOIN orders USING (id) WHERE NOT (status = 'paid' OR amount_cents > 5)",
            "SELECT id, ordered_at FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at) = 1");

    private final Mutator mutator = new Mutator();
    private final SqlReader reader = new SqlReader();

    @Test
    void every_mutant_is_readable_and_differs_from_its_query_and_all_others() throws SQLException {
        Schema schema = withShop(MutantCorpusTest::schema);
        for (String query : QUERIES) {
            Mutation mutation = mutator.mutate(query, schema);
            assertThat(mutation.unreadable()).as(query).isEmpty();
            assertThat(mutation.mutants()).as(query).hasSizeGreaterThanOrEqualTo(8);
            assertThat(mutation.mutants())
                    .extracting(m -> Mutator.meaning(m.sql()))
                    .doesNotHaveDuplicates();
            for (Mutant mutant : mutation.mutants()) {
                ParsedSql parsed = reader.read(mutant.sql());
                assertThat(parsed.trusted()).as(mutant.sql()).isTrue();
                assertThat(Mutator.meaning(mutant.sql())).isNotEqualTo(Mutator.meaning(query));
                assertThat(mutant.span().end())
                        .isLessThanOrEqualTo(query.length())
                        .isGreaterThan(mutant.span().start());
            }
        }
    }

    @Test
    void the_same_query_has_the_same_mutants_again() throws SQLException {
        Schema schema = withShop(MutantCorpusTest::schema);
        for (String query : QUERIES.subList(0, 5)) {
            assertThat(new Mutator().mutants(query, schema)).isEqualTo(mutator.mutants(query, schema));
        }
    }

    @Test
    void DuckDB_binds_at_least_95_of_100_mutants() throws SQLException {
        List<String> refused = new ArrayList<>();
        int[] all = {0};
        withShop(connection -> {
            Schema schema = schema(connection);
            for (String query : QUERIES) {
                for (Mutant mutant : mutator.mutants(query, schema)) {
                    all[0]++;
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("EXPLAIN " + mutant.sql());
                    } catch (SQLException e) {
                        refused.add(mutant.sql() + "\n" + e.getMessage());
                    }
                }
            }
            return schema;
        });
        assertThat(all[0]).isGreaterThan(400);
        assertThat(refused).hasSizeLessThanOrEqualTo(all[0] / 20);
    }

    private interface WithConnection<T> {
        T run(Connection connection) throws SQLException;
    }

    private static <T> T withShop(WithConnection<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String table : TABLES) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(table);
                }
            }
            return work.run(connection);
        }
    }

    private static Schema schema(Connection connection) throws SQLException {
        Map<String, List<ColumnSchema>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns()"
                                + " WHERE NOT internal ORDER BY table_oid, column_index")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                        .add(new ColumnSchema(rows.getString(2), Family.ofType(rows.getString(3)), rows.getBoolean(4)));
            }
        }
        List<TableSchema> tables = new ArrayList<>();
        columns.forEach((table, list) -> tables.add(new TableSchema("main", table, list)));
        return new Schema(tables);
    }
}
