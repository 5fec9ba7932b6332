-- expect: execution
-- The query of the night itself: right about the new name, wrong about this table.
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_minor_units) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
