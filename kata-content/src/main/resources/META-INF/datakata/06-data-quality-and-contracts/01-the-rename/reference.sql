-- orders has every promised column, of the promised type
SELECT promised.column_name, promised.data_type
FROM (
    VALUES
        ('order_id', 'BIGINT'),
        ('customer_id', 'BIGINT'),
        ('ordered_at', 'TIMESTAMP'),
        ('status', 'VARCHAR'),
        ('amount_cents', 'BIGINT')
) AS promised(column_name, data_type)
EXCEPT
SELECT column_name, data_type
FROM information_schema.columns
WHERE table_name = 'orders';

-- nothing promised is NULL
SELECT *
FROM orders
WHERE order_id IS NULL OR ordered_at IS NULL OR status IS NULL OR amount_cents IS NULL;
