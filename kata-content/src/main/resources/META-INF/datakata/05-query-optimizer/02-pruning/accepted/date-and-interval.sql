SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at >= DATE '2025-11-28' + INTERVAL 4 HOUR
  AND viewed_at < DATE '2025-11-28' + INTERVAL 28 HOUR
GROUP BY page
ORDER BY page;
