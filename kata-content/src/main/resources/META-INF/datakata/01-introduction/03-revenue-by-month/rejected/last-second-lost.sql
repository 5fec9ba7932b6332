-- expect: rows
WITH months AS (
  SELECT DISTINCT date_trunc('month', ordered_at) AS month_start FROM orders
)
SELECT CAST(m.month_start AS DATE) AS month, sum(o.amount_cents) AS revenue_cents
FROM months AS m
JOIN orders AS o
  ON o.ordered_at BETWEEN m.month_start AND m.month_start + INTERVAL 1 MONTH - INTERVAL 1 SECOND
WHERE o.status = 'paid'
GROUP BY m.month_start
ORDER BY month;
