SELECT v.month, coalesce(c.n, 0) AS attended
FROM (VALUES (DATE '2024-01-01'), (DATE '2024-02-01'), (DATE '2024-03-01'),
             (DATE '2024-04-01'), (DATE '2024-05-01'), (DATE '2024-06-01')) AS v (month)
LEFT JOIN (
  SELECT make_date(year(starts_at), month(starts_at), 1) AS month, count(*) AS n
  FROM appointment WHERE status = 'attended' GROUP BY ALL
) AS c USING (month)
ORDER BY v.month;
