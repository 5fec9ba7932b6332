-- expect: rows
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, CAST(avg(amount_cents) AS BIGINT) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
