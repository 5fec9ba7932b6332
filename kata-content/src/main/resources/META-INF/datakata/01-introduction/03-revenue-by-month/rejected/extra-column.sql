-- expect: column-count
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, count(*) AS orders, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
