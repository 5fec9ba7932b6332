-- expect: rows
SELECT page,
       count(CASE WHEN viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00' THEN 1 END) AS views,
       count(DISTINCT CASE WHEN viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00' THEN visitor_id END) AS visitors
FROM page_views
GROUP BY page
ORDER BY page;
