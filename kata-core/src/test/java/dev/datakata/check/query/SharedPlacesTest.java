package dev.datakata.check.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datakata.engine.Engine;
import dev.datakata.engine.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated databases hold sums, means and medians of several rows each that are equal, or nearly so: then places in an order are shared. */
class SharedPlacesTest {
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(Limits.defaults());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String outcome(QueryFixture fixture, String answer) {
        return fixture.outcome(engine, answer);
    }

    private static final String TOTALS =
            " FROM customers c JOIN orders o ON o.customer_id = c.customer_id GROUP BY c.customer_id, c.name HAVING count(*) >= 2 ";

    private static QueryFixture threeBest() {
        return QueryFixture.schema("""
                        CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
                        CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers,
                            amount INTEGER NOT NULL CHECK (amount > 0));
                        """)
                .data("""
                        INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid'), (4, 'Dee'), (5, 'Eve');
                        INSERT INTO orders VALUES (1, 1, 100), (2, 1, 50), (3, 2, 20), (4, 2, 25), (5, 3, 300), (6, 4, 60), (7, 4, 70), (8, 5, 10),
                            (9, 5, 15), (10, 3, 5);
                        """)
                .reference("SELECT c.name, sum(o.amount) AS total" + TOTALS
                        + "QUALIFY rank() OVER (ORDER BY sum(o.amount) DESC) <= 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORDER BY total DESC LIMIT 3",
                "QUALIFY dense_rank() OVER (ORDER BY sum(o.amount) DESC) <= 3",
                "QUALIFY row_number() OVER (ORDER BY sum(o.amount) DESC) <= 3"
            })
    void aThirdPlaceOfSeveralRowsIsShared(String end) {
        assertThat(outcome(threeBest(), "SELECT c.name, sum(o.amount) AS total" + TOTALS + end))
                .isEqualTo("rows");
    }

    @Test
    void whoCountsThoseAheadIsRight() {
        String totals = "WITH t AS (SELECT c.name, sum(o.amount) AS total" + TOTALS + ") ";
        assertThat(outcome(
                        threeBest(),
                        totals + "SELECT * FROM t WHERE (SELECT count(*) FROM t AS u WHERE u.total > t.total) < 3"))
                .isEqualTo("passed");
    }

    @Test
    void meansThatAreRoundedToOneAreInTheOrderOfTheMeans() {
        String stars =
                "SELECT p.name, round(avg(r.stars), 1) AS stars FROM products p JOIN reviews r USING (product_id) GROUP BY p.name ";
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE products (product_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE);
                        CREATE TABLE reviews (review_id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES products,
                            stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5));
                        """)
                .data("""
                        INSERT INTO products VALUES (1, 'Pen'), (2, 'Ink'), (3, 'Pad');
                        INSERT INTO reviews VALUES (1, 1, 5), (2, 1, 4), (3, 2, 3), (4, 2, 3), (5, 3, 5), (6, 3, 1), (7, 3, 3);
                        """)
                .reference(stars + "ORDER BY avg(r.stars) DESC, p.name")
                .orderedByReference();
        assertThat(outcome(fixture, stars + "ORDER BY stars DESC, p.name")).isEqualTo("order");
        assertThat(outcome(fixture, stars + "ORDER BY avg(r.stars) DESC")).isEqualTo("order");
        assertThat(outcome(fixture, stars + "ORDER BY sum(r.stars) / count(*) DESC, p.name"))
                .isEqualTo("passed");
    }

    @Test
    void aMedianOfThreeIsSharedWhereALimitCuts() {
        String medians =
                "SELECT d.title, median(p.pay) AS mid FROM depts d JOIN people p USING (dept_id) GROUP BY d.title HAVING count(*) >= 3 ";
        QueryFixture fixture = QueryFixture.schema("""
                        CREATE TABLE depts (dept_id INTEGER PRIMARY KEY, title VARCHAR NOT NULL UNIQUE);
                        CREATE TABLE people (person_id INTEGER PRIMARY KEY, dept_id INTEGER NOT NULL REFERENCES depts,
                            pay INTEGER NOT NULL CHECK (pay BETWEEN 1000 AND 9000));
                        """)
                .data("""
                        INSERT INTO depts VALUES (1, 'Ops'), (2, 'Dev'), (3, 'Art');
                        INSERT INTO people VALUES (1, 1, 2000), (2, 1, 2500), (3, 1, 3100), (4, 2, 4000), (5, 2, 5200), (6, 3, 1800);
                        """)
                .reference(medians + "ORDER BY mid DESC, d.title LIMIT 2")
                .orderedByReference();
        assertThat(outcome(fixture, medians + "ORDER BY mid DESC LIMIT 2")).isIn("rows", "order");
        assertThat(outcome(fixture, medians + "ORDER BY mid DESC, d.title LIMIT 3"))
                .isEqualTo("rows");
    }

    @Test
    void whereCountsAreSharedTheSumDecidesAndNotTheMaximum() {
        String first = "SELECT customer, method FROM payments GROUP BY customer, method"
                + " QUALIFY row_number() OVER (PARTITION BY customer ORDER BY count(*) DESC, %s DESC, method) = 1";
        QueryFixture fixture = QueryFixture.schema(
                        "CREATE TABLE payments (payment_id INTEGER PRIMARY KEY, customer INTEGER NOT NULL, method VARCHAR NOT NULL, cents INTEGER NOT NULL);")
                .data("""
                        INSERT INTO payments VALUES (1, 1, 'card', 100), (2, 1, 'card', 50), (3, 1, 'cash', 30), (4, 2, 'cash', 20),
                            (5, 2, 'bank', 25), (6, 2, 'bank', 5), (7, 3, 'card', 9);
                        """)
                .reference(String.format(first, "sum(cents)"));
        assertThat(outcome(fixture, String.format(first, "max(cents)"))).isEqualTo("rows");
        // of as many rows each the one with the larger sum has the larger mean
        assertThat(outcome(fixture, String.format(first, "avg(cents)"))).isEqualTo("passed");
    }
}
