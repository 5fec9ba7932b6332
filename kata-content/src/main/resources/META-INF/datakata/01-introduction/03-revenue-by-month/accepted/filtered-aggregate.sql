-- The condition stands at the aggregate, so HAVING has to drop the months in which nothing was paid.
SELECT date_trunc('month', ordered_at)::DATE AS month,
       sum(amount_cents) FILTER (WHERE status = 'paid') AS revenue_cents
FROM orders
GROUP BY date_trunc('month', ordered_at)::DATE
HAVING count(*) FILTER (WHERE status = 'paid') > 0
ORDER BY month NULLS LAST;
