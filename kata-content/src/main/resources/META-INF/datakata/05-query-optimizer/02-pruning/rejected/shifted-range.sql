-- expect: plan
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at - INTERVAL 4 HOUR >= '2025-11-28' AND viewed_at - INTERVAL 4 HOUR < '2025-11-29'
GROUP BY page
ORDER BY page;
