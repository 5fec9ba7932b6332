-- A window sum is the same on every row of its month; DISTINCT leaves one of them.
SELECT DISTINCT
  date_trunc('month', ordered_at)::DATE AS month,
  sum(amount_cents) OVER (PARTITION BY date_trunc('month', ordered_at)) AS revenue_cents
FROM orders
WHERE status = 'paid'
ORDER BY month;
