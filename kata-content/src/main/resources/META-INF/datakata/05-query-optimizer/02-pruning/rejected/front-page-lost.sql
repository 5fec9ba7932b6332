-- expect: rows
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00' AND length(page) > 1
GROUP BY page
ORDER BY page;
