-- Filter and shape first, add up afterwards; the sum is brought back to BIGINT.
WITH paid AS (
  SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month, amount_cents
  FROM orders
  WHERE status = 'paid'
)
SELECT month, CAST(sum(amount_cents) AS BIGINT) AS revenue_cents
FROM paid
GROUP BY month
ORDER BY month
