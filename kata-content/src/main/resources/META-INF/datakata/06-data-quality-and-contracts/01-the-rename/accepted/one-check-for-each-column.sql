-- order_id
SELECT 'order_id' AS broken WHERE NOT EXISTS (FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'order_id' AND data_type = 'BIGINT');
-- customer_id
SELECT 'customer_id' AS broken WHERE NOT EXISTS (FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'customer_id' AND data_type = 'BIGINT');
-- ordered_at
SELECT 'ordered_at' AS broken WHERE NOT EXISTS (FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'ordered_at' AND data_type = 'TIMESTAMP');
-- status
SELECT 'status' AS broken WHERE NOT EXISTS (FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'status' AND data_type = 'VARCHAR');
-- amount_cents
SELECT 'amount_cents' AS broken WHERE NOT EXISTS (FROM duckdb_columns() WHERE table_name = 'orders' AND column_name = 'amount_cents' AND data_type = 'BIGINT');
-- no gaps
SELECT order_id, ordered_at, status, amount_cents FROM orders WHERE order_id + amount_cents IS NULL OR ordered_at IS NULL OR status IS NULL;
