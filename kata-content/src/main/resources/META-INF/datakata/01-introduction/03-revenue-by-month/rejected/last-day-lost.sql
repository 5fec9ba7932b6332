-- expect: rows
WITH months AS (
  SELECT DISTINCT CAST(date_trunc('month', ordered_at) AS DATE) AS month FROM orders
)
SELECT m.month, sum(o.amount_cents) AS revenue_cents
FROM months AS m
JOIN orders AS o ON o.ordered_at BETWEEN m.month AND last_day(m.month)
WHERE o.status = 'paid'
GROUP BY m.month
ORDER BY m.month;
