SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_cents) AS revenue_cents
FROM orders
GROUP BY 1
ORDER BY 1;
