WITH daily AS (SELECT seen_at::DATE AS day, count(*) AS events FROM events GROUP BY ALL)
SELECT day, events,
       (SELECT sum(x.events) FROM daily x WHERE x.day <= d.day)
         - coalesce((SELECT sum(x.events) FROM daily x WHERE x.day <= d.day - 7), 0) AS last_seven_days
FROM daily d
ORDER BY day;
