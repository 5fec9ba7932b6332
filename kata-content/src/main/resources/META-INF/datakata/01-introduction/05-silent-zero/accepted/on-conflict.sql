INSERT INTO daily_revenue (day, orders, revenue_cents)
SELECT CAST(date_trunc('day', ordered_at) AS DATE), count(amount_cents), sum(xor(amount_cents, 0))  -- xor takes whole numbers only
FROM landed_orders
GROUP BY 1
HAVING count(amount_cents) > 0
ON CONFLICT (day) DO UPDATE
SET orders = excluded.orders, revenue_cents = excluded.revenue_cents;
