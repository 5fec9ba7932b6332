SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE time_bucket(INTERVAL 1 DAY, viewed_at, TIMESTAMP '2000-01-01 04:00') = TIMESTAMP '2025-11-28 04:00'
GROUP BY page
ORDER BY page;
