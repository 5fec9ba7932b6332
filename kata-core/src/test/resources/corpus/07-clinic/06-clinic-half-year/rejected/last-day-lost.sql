-- expect: rows
SELECT CAST(m.first_day AS DATE) AS month, count(a.appointment_id) AS attended
FROM generate_series(DATE '2024-01-01', DATE '2024-06-01', INTERVAL 1 MONTH) AS m (first_day)
LEFT JOIN appointment a
  ON a.starts_at BETWEEN m.first_day AND last_day(m.first_day) AND a.status = 'attended'
GROUP BY m.first_day
ORDER BY month;
