-- types, seen on one row of aggregates, which is there on every night
SELECT *
FROM (
    SELECT
        typeof(max(order_id)) AS order_id,
        typeof(max(customer_id)) AS customer_id,
        typeof(max(ordered_at)) AS ordered_at,
        typeof(max(status)) AS status,
        typeof(max(amount_cents)) AS amount_cents
    FROM orders
)
WHERE order_id <> 'BIGINT'
   OR customer_id <> 'BIGINT'
   OR ordered_at <> 'TIMESTAMP'
   OR status <> 'VARCHAR'
   OR amount_cents <> 'BIGINT';

-- gaps
SELECT * FROM orders WHERE (order_id IS NULL) OR (ordered_at IS NULL) OR (status IS NULL) OR (amount_cents IS NULL)
