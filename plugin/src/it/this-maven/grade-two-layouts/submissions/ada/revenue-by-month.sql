SELECT make_date(year(ordered_at), month(ordered_at), 1) AS month,
       sum(amount_cents) FILTER (WHERE status = 'paid') AS revenue_cents
FROM orders
GROUP BY month
HAVING count(*) FILTER (WHERE status = 'paid') > 0
ORDER BY month;
