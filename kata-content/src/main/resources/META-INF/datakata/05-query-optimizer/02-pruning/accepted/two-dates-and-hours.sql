SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE (CAST(viewed_at AS DATE) = DATE '2025-11-28' AND hour(viewed_at) >= 4)
   OR (CAST(viewed_at AS DATE) = DATE '2025-11-29' AND hour(viewed_at) < 4)
GROUP BY page
ORDER BY page;
