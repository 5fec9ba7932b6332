-- expect: plan
WITH days AS (
  SELECT CAST(viewed_at - INTERVAL 4 HOUR AS DATE) AS day, page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
  FROM page_views
  GROUP BY ALL
)
SELECT page, views, visitors
FROM days
WHERE day = DATE '2025-11-28'
ORDER BY page;
