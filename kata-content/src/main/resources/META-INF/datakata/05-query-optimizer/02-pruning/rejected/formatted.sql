-- expect: plan
SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE strftime(viewed_at - INTERVAL 4 HOUR, '%Y-%m-%d') = '2025-11-28'
GROUP BY page
ORDER BY page;
