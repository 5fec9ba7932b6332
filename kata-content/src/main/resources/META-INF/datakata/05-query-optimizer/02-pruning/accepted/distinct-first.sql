WITH business_day AS (
  SELECT page, visitor_id, count(*) AS views
  FROM page_views
  WHERE viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00'
  GROUP BY page, visitor_id
)
SELECT page, sum(views)::BIGINT AS views, count(*) AS visitors
FROM business_day
GROUP BY page
ORDER BY page;
