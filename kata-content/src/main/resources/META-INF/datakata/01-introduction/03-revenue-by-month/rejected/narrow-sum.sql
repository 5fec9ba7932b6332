-- expect: execution
-- The type is right in the end, and on the way there a large sum does not fit.
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, sum(amount_cents)::INTEGER::BIGINT AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
