-- expect: state
-- A view loads nothing: when the landing area is emptied, so is the day.
CREATE TABLE IF NOT EXISTS loaded_long_ago AS SELECT * FROM daily_revenue;
DROP VIEW IF EXISTS revenue_now;
CREATE VIEW revenue_now AS
SELECT ordered_at::DATE AS day, count(*) AS orders, sum(xor(amount_cents, 0)) AS revenue_cents
FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
CREATE OR REPLACE TABLE daily_revenue AS SELECT * FROM revenue_now UNION ALL SELECT * FROM loaded_long_ago;
