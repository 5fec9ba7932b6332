-- expect: column-order
SELECT sum(amount_cents) AS revenue_cents, CAST(date_trunc('month', ordered_at) AS DATE) AS month
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
