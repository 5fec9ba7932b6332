-- The tables, the query and its plan; each choice is computed from what the engine counted.
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, country VARCHAR NOT NULL);
CREATE TABLE orders (
  order_id BIGINT NOT NULL, customer_id INTEGER NOT NULL, ordered_at TIMESTAMP NOT NULL,
  status VARCHAR NOT NULL, amount_cents BIGINT NOT NULL);
INSERT INTO customers
SELECT n, ['NL', 'BE', 'DE', 'FR', 'DK'][n % 5 + 1] FROM range(2000) AS customer(n);
INSERT INTO orders
SELECT n, n * 7919 % 1999, TIMESTAMP '2025-01-01' + INTERVAL (n) MINUTE,
       ['paid', 'paid', 'paid', 'refunded', 'cancelled'][n * 31 % 5 + 1], n * 7919 % 9973
FROM range(500000) AS purchase(n);

EXPLAIN (ANALYZE, FORMAT json)
SELECT c.country, count(*) AS orders, sum(o.amount_cents) AS revenue_cents
FROM orders AS o
JOIN customers AS c ON c.customer_id = o.customer_id
WHERE o.ordered_at >= '2025-12-01' AND o.status = 'paid' AND c.country <> 'DK'
GROUP BY c.country
ORDER BY c.country;

WITH RECURSIVE step (node) AS (
  SELECT plan::JSON -> '$.operator[0]' FROM explained
  UNION ALL
  SELECT unnest((node -> '$.children')::JSON[]) FROM step
),
counted AS (
  SELECT node ->> '$.type' AS type,
         coalesce(node ->> '$.extra_info.Table', '') AS scanned_table,
         coalesce(node ->> '$.extra_info.Filters', '') AS filters,
         (node ->> '$.intermediate_rows')::BIGINT AS given,
         (node ->> '$.rows_scanned')::BIGINT AS looked_at
  FROM step
),
fact AS (
  SELECT (SELECT looked_at FROM counted WHERE scanned_table LIKE '%orders') AS orders_looked_at,
         (SELECT given FROM counted WHERE scanned_table LIKE '%orders') AS orders_given,
         (SELECT filters FROM counted WHERE scanned_table LIKE '%orders') AS orders_filters,
         (SELECT given FROM counted WHERE scanned_table LIKE '%customers') AS customers_given,
         (SELECT given FROM counted WHERE type = 'HASH_JOIN') AS joined,
         (SELECT given FROM counted WHERE type = 'HASH_GROUP_BY') AS grouped,
         (SELECT max(given) FROM counted) AS most_given
)
SELECT choice
FROM fact,
     LATERAL (VALUES
       ('a', orders_looked_at = (SELECT count(*) FROM orders)),
       ('b', orders_filters LIKE '%ordered_at%' AND orders_filters LIKE '%status%'
             AND orders_given < orders_looked_at
             AND NOT EXISTS (FROM counted WHERE type = 'FILTER')),
       ('c', customers_given = (SELECT count(*) FROM customers WHERE country <> 'DK')),
       ('d', joined > orders_given),
       ('e', grouped = most_given)) AS statement(choice, is_true)
WHERE is_true
ORDER BY choice;
