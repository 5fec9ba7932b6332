-- expect: false-alarm
-- refunds has columns of these names too, and its types are nobody's promise.
SELECT c, t, data_type
FROM (VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT')) AS p(c, t)
LEFT JOIN information_schema.columns AS i ON i.column_name = c
WHERE data_type IS DISTINCT FROM t;
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
