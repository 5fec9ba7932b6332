-- expect: plan
SELECT page,
       count(*) FILTER (viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00') AS views,
       count(DISTINCT visitor_id) FILTER (viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00') AS visitors
FROM page_views
GROUP BY page
HAVING views > 0
ORDER BY page;
