SELECT (DATE '2024-01-01' + to_months(CAST(i AS INTEGER)))::DATE AS month,
       sum(CASE WHEN a.status = 'attended' AND strftime(a.starts_at, '%Y-%m') = '2024-0' || (i + 1) THEN 1 ELSE 0 END) AS attended
FROM generate_series(0, 5) AS g (i), appointment a
GROUP BY i
ORDER BY month;
