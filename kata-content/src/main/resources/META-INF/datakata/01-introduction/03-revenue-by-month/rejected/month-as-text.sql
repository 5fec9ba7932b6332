-- expect: column-types
SELECT strftime(ordered_at, '%Y-%m') AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY strftime(ordered_at, '%Y-%m')
ORDER BY month;
