-- expect: false-alarm
SELECT * FROM (VALUES (1, 'order_id', 'BIGINT'), (2, 'customer_id', 'BIGINT'), (3, 'ordered_at', 'TIMESTAMP'), (4, 'status', 'VARCHAR'), (5, 'amount_cents', 'BIGINT'))
EXCEPT SELECT ordinal_position, column_name, data_type FROM information_schema.columns WHERE table_name = 'orders';
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
