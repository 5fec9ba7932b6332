FROM orders
SELECT ordered_at::DATE - (day(ordered_at) - 1)::INTEGER AS month, sum(amount_cents) AS revenue_cents
WHERE status = 'paid'
GROUP BY ALL
ORDER BY month;
