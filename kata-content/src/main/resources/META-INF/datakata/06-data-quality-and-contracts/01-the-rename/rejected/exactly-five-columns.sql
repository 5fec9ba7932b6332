-- expect: false-alarm
SELECT count(*) FROM information_schema.columns WHERE table_name = 'orders' HAVING count(*) <> 5;
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
