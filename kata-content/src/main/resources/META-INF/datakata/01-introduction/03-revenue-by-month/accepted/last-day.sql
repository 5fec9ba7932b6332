-- The day after the last day of the month before.
SELECT last_day(ordered_at::DATE - INTERVAL 1 MONTH) + 1 AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status LIKE 'paid'
GROUP BY month
ORDER BY month;
