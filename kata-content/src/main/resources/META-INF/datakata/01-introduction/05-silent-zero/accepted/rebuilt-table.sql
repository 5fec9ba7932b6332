-- The table is replaced as a whole, in one statement. What was loaded before and is not landed any more is carried over.
SELECT if(typeof(amount_cents) != 'BIGINT', error('amount_cents: ' || typeof(amount_cents)), NULL) FROM landed_orders;
CREATE OR REPLACE TABLE daily_revenue AS
WITH fresh AS (
  SELECT CAST(ordered_at AS DATE) AS day, count(*) AS orders, sum(amount_cents) AS revenue_cents
  FROM landed_orders
  WHERE amount_cents IS NOT NULL
  GROUP BY 1
)
SELECT * FROM fresh
UNION ALL
SELECT * FROM daily_revenue WHERE day NOT IN (SELECT day FROM fresh);
