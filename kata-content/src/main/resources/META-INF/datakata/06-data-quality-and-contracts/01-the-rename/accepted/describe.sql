-- a promised column is missing or has another type
WITH promised(name, type) AS (
    VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT')
)
SELECT p.name, p.type AS promised, d.column_type AS found
FROM promised AS p
LEFT JOIN (DESCRIBE orders) AS d ON d.column_name = p.name
WHERE d.column_type IS DISTINCT FROM p.type;

SELECT 'order_id' AS gap, count(*) AS how_many FROM orders WHERE order_id IS NULL HAVING count(*) > 0;
SELECT 'ordered_at' AS gap, count(*) AS how_many FROM orders WHERE ordered_at IS NULL HAVING count(*) > 0;
SELECT 'status' AS gap, count(*) AS how_many FROM orders WHERE status IS NULL HAVING count(*) > 0;
SELECT 'amount_cents' AS gap, count(*) AS how_many FROM orders WHERE amount_cents IS NULL HAVING count(*) > 0;
