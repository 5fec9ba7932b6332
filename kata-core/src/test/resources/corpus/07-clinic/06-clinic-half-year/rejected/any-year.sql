-- expect: rows
SELECT make_date(2024, CAST(i AS INTEGER), 1) AS month, count(a.appointment_id) AS attended
FROM range(1, 7) AS r (i)
LEFT JOIN appointment a ON month(a.starts_at) = i AND a.status = 'attended'
GROUP BY i
ORDER BY i;
