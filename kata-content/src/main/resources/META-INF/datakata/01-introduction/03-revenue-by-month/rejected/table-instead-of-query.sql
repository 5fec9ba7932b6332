-- expect: forbidden
CREATE TABLE monthly_revenue AS
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
