-- expect: plan
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE strftime(viewed_at, '%Y-%m-%d %H:%M') BETWEEN '2025-11-28 04:00' AND '2025-11-29 03:59'
GROUP BY page
ORDER BY page;
