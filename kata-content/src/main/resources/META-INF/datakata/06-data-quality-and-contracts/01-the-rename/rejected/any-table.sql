-- expect: missed-incident
-- refunds has a column amount_cents too.
SELECT * FROM (VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT'))
EXCEPT SELECT column_name, data_type FROM information_schema.columns;
SELECT 1 FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
