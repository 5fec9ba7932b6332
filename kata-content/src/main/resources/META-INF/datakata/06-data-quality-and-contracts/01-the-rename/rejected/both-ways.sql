-- expect: false-alarm
-- A column too many is no breach.
SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'orders'
EXCEPT SELECT * FROM (VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT'));
