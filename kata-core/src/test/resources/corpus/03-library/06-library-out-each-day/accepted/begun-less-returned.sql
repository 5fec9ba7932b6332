SELECT day::DATE AS day, count_if(change > 0 AND moved_on <= day) - count_if(change < 0 AND moved_on <= day) AS loans_out
FROM generate_series(TIMESTAMP '2026-03-02', TIMESTAMP '2026-03-08', INTERVAL 1 DAY) AS days(day),
     (SELECT lent_on AS moved_on, 1 AS change FROM loans
      UNION ALL SELECT returned_on, -1 FROM loans WHERE returned_on IS NOT NULL) AS changes
GROUP BY day
ORDER BY day;
