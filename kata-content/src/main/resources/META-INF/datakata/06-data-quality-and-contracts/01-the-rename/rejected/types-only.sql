-- expect: missed-incident
SELECT * FROM (VALUES ('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT'))
EXCEPT SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'orders';
