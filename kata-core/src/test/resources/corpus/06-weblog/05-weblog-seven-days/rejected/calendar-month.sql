-- expect: rows
SELECT a.day, a.events, sum(b.events) AS last_seven_days
FROM (SELECT seen_at::DATE AS day, count(*) AS events FROM events GROUP BY 1) a
JOIN (SELECT seen_at::DATE AS day, count(*) AS events FROM events GROUP BY 1) b
  ON day(a.day) - day(b.day) BETWEEN 0 AND 6
GROUP BY a.day, a.events
ORDER BY a.day;
