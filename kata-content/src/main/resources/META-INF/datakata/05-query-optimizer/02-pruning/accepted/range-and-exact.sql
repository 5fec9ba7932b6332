SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at >= '2025-11-28' AND viewed_at < '2025-11-30'
  AND CAST(viewed_at - INTERVAL 4 HOUR AS DATE) = DATE '2025-11-28'
GROUP BY page
ORDER BY page;
