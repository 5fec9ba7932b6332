-- expect: false-alarm
-- An empty text is not NULL.
SELECT * FROM (VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT'))
EXCEPT SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'orders';
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR status = '' OR amount_cents IS NULL;
