-- expect: rows
WITH months AS (
  SELECT unnest(generate_series(date_trunc('month', min(ordered_at)), date_trunc('month', max(ordered_at)), INTERVAL 1 MONTH)) AS month_start
  FROM orders
)
SELECT CAST(m.month_start AS DATE) AS month, coalesce(sum(o.amount_cents), 0) AS revenue_cents
FROM months AS m
LEFT JOIN orders AS o ON date_trunc('month', o.ordered_at) = m.month_start AND o.status = 'paid'
GROUP BY m.month_start
ORDER BY month;
