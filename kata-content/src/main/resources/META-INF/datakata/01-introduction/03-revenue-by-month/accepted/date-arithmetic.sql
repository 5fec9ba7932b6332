-- A date less its day number, plus one, is the first of its month.
SELECT p.first_day AS "month", sum(p.amount_cents) AS "revenue_cents"
FROM (
  SELECT ordered_at::DATE - (extract(day FROM ordered_at)::INTEGER - 1) AS first_day, amount_cents
  FROM orders
  WHERE status = 'paid'
) AS p
GROUP BY p.first_day
ORDER BY p.first_day ASC
