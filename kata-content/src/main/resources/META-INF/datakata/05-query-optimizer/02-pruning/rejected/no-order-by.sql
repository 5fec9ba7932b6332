-- expect: unordered
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM (FROM page_views ORDER BY page)
WHERE viewed_at >= '2025-11-28 04:00' AND viewed_at < '2025-11-29 04:00'
GROUP BY page;
