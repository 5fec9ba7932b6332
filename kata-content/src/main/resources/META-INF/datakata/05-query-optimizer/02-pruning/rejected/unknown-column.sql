-- expect: execution
SELECT page, count(*) AS views, count(DISTINCT visitors) AS visitors
FROM page_views
WHERE viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00'
GROUP BY page
ORDER BY page;
