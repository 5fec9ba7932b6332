SELECT date_trunc('month', ordered_at)::DATE AS month, sum(amount_cents) AS revenue_cents
FROM orders
GROUP BY ALL
ORDER BY month;
