-- expect: rows
SELECT day, count(l.loan_id) AS loans_out
FROM (SELECT CAST(unnest(generate_series(DATE '2026-03-02', DATE '2026-03-08', INTERVAL 1 DAY)) AS DATE) AS day) AS days
LEFT JOIN loans l ON l.lent_on <= day AND coalesce(l.returned_on, l.due_on) > day
GROUP BY day ORDER BY day;
