-- the table as it should be, and as it is
(SELECT 'order_id' AS name, 'BIGINT' AS type
 UNION ALL SELECT 'customer_id', 'BIGINT'
 UNION ALL SELECT 'ordered_at', 'TIMESTAMP'
 UNION ALL SELECT 'status', 'VARCHAR'
 UNION ALL SELECT 'amount_cents', 'BIGINT')
EXCEPT
SELECT name, type FROM pragma_table_info('orders');

/* rows that the load job would lose */
FROM orders SELECT order_id WHERE NOT (order_id IS NOT NULL AND ordered_at IS NOT NULL AND status IS NOT NULL AND amount_cents IS NOT NULL);
