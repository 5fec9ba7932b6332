-- expect: rows
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at BETWEEN '2025-11-28 04:00:00' AND '2025-11-29 03:59:59'
GROUP BY page
ORDER BY page;
