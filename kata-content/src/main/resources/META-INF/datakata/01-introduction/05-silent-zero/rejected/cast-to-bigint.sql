-- expect: state
-- A cast asks for a number, not for cents: 49.9 becomes 50.
MERGE INTO daily_revenue AS d
USING (
  SELECT ordered_at::DATE AS day, count(*) AS orders, sum(amount_cents::BIGINT) AS revenue_cents
  FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1
) AS n ON d.day = n.day
WHEN MATCHED THEN UPDATE SET orders = n.orders, revenue_cents = n.revenue_cents
WHEN NOT MATCHED THEN INSERT VALUES (n.day, n.orders, n.revenue_cents);
