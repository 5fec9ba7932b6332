-- The months first, then for each its own sum.
SELECT m.month,
       (SELECT sum(o.amount_cents)
        FROM orders AS o
        WHERE o.status = 'paid' AND date_trunc('month', o.ordered_at)::DATE = m.month) AS revenue_cents
FROM (SELECT DISTINCT date_trunc('month', ordered_at)::DATE AS month FROM orders WHERE status = 'paid') AS m
ORDER BY m.month;
