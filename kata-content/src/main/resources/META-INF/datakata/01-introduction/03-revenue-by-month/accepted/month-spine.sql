-- Every month between the first order and the last, joined half-open: from its first day up to, not including, the next.
WITH bounds AS (
  SELECT date_trunc('month', min(ordered_at)) AS first_month, date_trunc('month', max(ordered_at)) AS last_month
  FROM orders
),
months AS (
  SELECT unnest(generate_series(first_month::TIMESTAMP, last_month::TIMESTAMP, INTERVAL 1 MONTH)) AS month_start
  FROM bounds
)
SELECT m.month_start::DATE AS month, sum(o.amount_cents) AS revenue_cents
FROM months AS m
JOIN orders AS o
  ON o.ordered_at >= m.month_start
 AND o.ordered_at < m.month_start + INTERVAL 1 MONTH
WHERE o.status = 'paid'
GROUP BY m.month_start
ORDER BY m.month_start;
