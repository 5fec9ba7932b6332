SELECT count(*) AS kept_of_five
FROM information_schema.columns
WHERE table_schema = 'main' AND table_catalog = current_database() AND table_name = 'orders'
  AND (column_name, data_type) IN (('order_id', 'BIGINT'), ('customer_id', 'BIGINT'), ('ordered_at', 'TIMESTAMP'), ('status', 'VARCHAR'), ('amount_cents', 'BIGINT'))
HAVING count(*) <> 5;

SELECT count(*) AS rows_, count(order_id), count(ordered_at), count(status), count(amount_cents)
FROM orders
HAVING least(count(order_id), count(ordered_at), count(status), count(amount_cents)) < count(*);
