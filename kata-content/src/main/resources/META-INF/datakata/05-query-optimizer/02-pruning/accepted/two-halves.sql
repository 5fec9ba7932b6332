SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM (
  SELECT page, visitor_id FROM page_views WHERE viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29'
  UNION ALL
  SELECT page, visitor_id FROM page_views WHERE viewed_at >= '2025-11-29' AND viewed_at < '2025-11-29 04:00'
)
GROUP BY ALL
ORDER BY page;
