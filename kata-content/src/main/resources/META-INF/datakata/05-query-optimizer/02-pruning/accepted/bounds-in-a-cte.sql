WITH day AS (
  SELECT TIMESTAMP '2025-11-28 04:00' AS starts, TIMESTAMP '2025-11-29 04:00' AS ends
)
SELECT v.page, count(*) AS views, count(DISTINCT v.visitor_id) AS visitors
FROM page_views AS v
JOIN day ON v.viewed_at >= day.starts AND v.viewed_at < day.ends
GROUP BY v.page
ORDER BY v.page;
