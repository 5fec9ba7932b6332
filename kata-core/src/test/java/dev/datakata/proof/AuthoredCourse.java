package dev.datakata.proof;

import dev.datakata.content.ContentException;
import dev.datakata.content.Kata;
import dev.datakata.content.pack.CoursePack;
import dev.datakata.content.pack.CourseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A course of one query kata, as its author has it on disk. */
final class AuthoredCourse {
    private static final String KATA = "01-shop/01-large-orders/";

    private final Path root;

    private AuthoredCourse(Path root) {
        this.root = root;
    }

    /** Its visible dataset has no order of exactly 100 cents, so that a mutant survives it. */
    static AuthoredCourse in(Path root) throws IOException {
        return new AuthoredCourse(root)
                .file("course.yaml", "id: shop\ntitle: The <b>shop</b>\nversion: 1\nmodules: [01-shop]\n")
                .kata("kata.yaml", """
                        id: large-orders
                        uuid: 8d1c8a54-0d0c-4b0e-9f3e-1a2b3c4d5e6f
                        title: Large orders
                        kind: query
                        contract:
                          columns:
                            - {name: day, type: DATE}
                            - {name: orders, type: BIGINT}
                            - {name: customers, type: BIGINT}
                          order: [day]
                          key: [day]
                        accept-mutants:
                          - mutant: "with a left join for the inner join to `customer`"
                            reason: Every order has its customer.
                          - mutant: "with a right join for the inner join to `customer`"
                            reason: A customer without orders has no cents, and WHERE drops them.
                          - mutant: "with a full join for the inner join to `customer`"
                            reason: A customer without orders has no cents, and WHERE drops them.
                          - mutant: "with `o.customer_id` where `c.customer_id` belongs in `count(DISTINCT c.customer_id)`"
                            reason: The join makes the two equal.
                        """)
                .kata("prompt.md", "How many large orders of how many customers were placed on each day?\n")
                .kata("schema.sql", """
                        CREATE TABLE customer (customer_id BIGINT NOT NULL PRIMARY KEY, city VARCHAR NOT NULL);
                        CREATE TABLE orders (
                          order_id    BIGINT NOT NULL PRIMARY KEY,
                          customer_id BIGINT NOT NULL REFERENCES customer (customer_id),
                          ordered_at  TIMESTAMP NOT NULL,
                          cents       BIGINT NOT NULL CHECK (cents >= 0)
                        );
                        """)
                .kata("data.sql", """
                        INSERT INTO customer VALUES (1, 'Ulm'), (2, 'Bonn'), (3, 'Kiel');
                        INSERT INTO orders VALUES
                          (1, 1, '2026-01-05 10:00:00', 500), (2, 1, '2026-01-05 11:00:00', 700), (3, 2, '2026-01-05 12:00:00', 50),
                          (4, 2, '2026-01-06 10:00:00', 900), (5, 3, '2026-01-06 11:00:00', 101);
                        """)
                .kata("reference.sql", """
                        SELECT
                          CAST(o.ordered_at AS DATE) AS day,
                          count(*) AS orders,
                          count(DISTINCT c.customer_id) AS customers
                        FROM orders AS o
                        JOIN customer AS c ON c.customer_id = o.customer_id
                        WHERE o.cents > 100
                        GROUP BY CAST(o.ordered_at AS DATE)
                        ORDER BY day;
                        """)
                .kata("accepted/no-join.sql", """
                        SELECT CAST(ordered_at AS DATE) AS day, count(*) AS orders, count(DISTINCT customer_id) AS customers
                        FROM orders WHERE cents > 100 GROUP BY 1 ORDER BY 1
                        """)
                .kata("accepted/filter.sql", """
                        SELECT CAST(ordered_at AS DATE) AS day, count(*) FILTER (WHERE cents > 100) AS orders,
                          count(DISTINCT customer_id) FILTER (WHERE cents > 100) AS customers
                        FROM orders GROUP BY 1 HAVING max(cents) > 100 ORDER BY 1
                        """)
                .kata("rejected/all.sql", """
                        -- expect: rows
                        SELECT CAST(ordered_at AS DATE) AS day, count(*) AS orders, count(DISTINCT customer_id) AS customers
                        FROM orders GROUP BY 1 ORDER BY 1
                        """);
    }

    Path root() {
        return root;
    }

    AuthoredCourse kata(String name, String text) throws IOException {
        return file(KATA + name, text);
    }

    /** Changes a file of the kata. */
    AuthoredCourse edit(String name, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(KATA + name));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return kata(name, text.replace(from, to));
    }

    private AuthoredCourse file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Kata read() throws IOException, ContentException {
        try (CoursePack pack = CoursePack.open(root)) {
            return new CourseReader().readKata(pack, "large-orders").orElseThrow();
        }
    }
}
