SELECT make_date(2024, CAST(i AS INTEGER), 1) AS Month,
       count(*) FILTER (WHERE a.status = 'attended') AS Attended
FROM range(1, 7) AS r (i)
LEFT JOIN appointment a ON year(a.starts_at) = 2024 AND month(a.starts_at) = i
GROUP BY i
ORDER BY i;
