-- expect: missed-incident
SELECT * FROM (VALUES ('order_id'), ('customer_id'), ('ordered_at'), ('status'), ('amount_cents'))
EXCEPT SELECT column_name FROM information_schema.columns WHERE table_name = 'orders';
SELECT 1 FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
