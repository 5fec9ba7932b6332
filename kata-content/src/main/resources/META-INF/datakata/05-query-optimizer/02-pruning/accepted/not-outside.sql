SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE NOT (viewed_at < TIMESTAMP '2025-11-28 04:00' OR viewed_at >= TIMESTAMP '2025-11-29 04:00')
GROUP BY page
ORDER BY page;
