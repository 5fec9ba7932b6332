-- expect: plan
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE CAST(viewed_at AS DATE) IN (DATE '2025-11-28', DATE '2025-11-29')
  AND CAST(viewed_at - INTERVAL 4 HOUR AS DATE) = DATE '2025-11-28'
GROUP BY page
ORDER BY page;
