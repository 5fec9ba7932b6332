-- expect: state
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
CREATE OR REPLACE TABLE daily_revenue AS
SELECT ordered_at::DATE AS day, count(*) AS orders, sum(amount_cents) AS revenue_cents
FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
