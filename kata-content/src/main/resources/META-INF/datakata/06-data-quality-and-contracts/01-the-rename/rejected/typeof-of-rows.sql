-- expect: missed-incident
-- On a night without an order no row has a wrong type.
SELECT * FROM orders
WHERE typeof(order_id) <> 'BIGINT' OR typeof(customer_id) <> 'BIGINT' OR typeof(ordered_at) <> 'TIMESTAMP'
   OR typeof(status) <> 'VARCHAR' OR typeof(amount_cents) <> 'BIGINT';
SELECT * FROM orders WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
