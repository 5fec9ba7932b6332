-- expect: rows
SELECT day, count(DISTINCT l.isbn) AS loans_out
FROM (SELECT CAST(unnest(generate_series(DATE '2026-03-02', DATE '2026-03-08', INTERVAL 1 DAY)) AS DATE) AS day) AS days
LEFT JOIN loans l ON l.lent_on <= day AND (l.returned_on > day OR l.returned_on IS NULL)
GROUP BY day ORDER BY day;
