-- The engine's own shorthands.
SELECT date_trunc('month', ordered_at)::DATE AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY ALL
ORDER BY ALL;
