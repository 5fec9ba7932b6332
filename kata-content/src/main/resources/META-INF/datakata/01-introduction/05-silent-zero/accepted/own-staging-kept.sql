-- A staging table that stays behind, emptied first, so that a run which was stopped disturbs nobody.
CREATE SCHEMA IF NOT EXISTS staging;
CREATE TABLE IF NOT EXISTS staging.days (day DATE, orders BIGINT, revenue_cents BIGINT);
TRUNCATE staging.days;

SELECT error('the type of amount_cents has changed: ' || any_value(data_type))
FROM duckdb_columns()
WHERE table_name = 'landed_orders' AND column_name = 'amount_cents' AND data_type <> 'BIGINT'
GROUP BY table_name;

INSERT INTO staging.days
SELECT o.ordered_at::DATE, count(*), sum(o.amount_cents)
FROM landed_orders o
WHERE o.amount_cents IS NOT NULL
GROUP BY o.ordered_at::DATE;

BEGIN;
UPDATE daily_revenue AS d SET orders = s.orders, revenue_cents = s.revenue_cents FROM staging.days AS s WHERE d.day = s.day;
INSERT INTO daily_revenue SELECT * FROM staging.days AS s ANTI JOIN daily_revenue AS d USING (day);
COMMIT;
