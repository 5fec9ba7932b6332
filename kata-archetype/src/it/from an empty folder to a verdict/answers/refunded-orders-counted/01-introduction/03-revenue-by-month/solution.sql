SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status IN ('paid', 'refunded')
GROUP BY ALL
ORDER BY month;
