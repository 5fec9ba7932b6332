-- expect: column-types
SELECT date_trunc('month', ordered_at) AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY date_trunc('month', ordered_at)
ORDER BY month;
