SELECT page, count(*) AS views, count(DISTINCT visitor_id) AS visitors
FROM page_views
WHERE viewed_at >= make_timestamp(2025, 11, 28, 4, 0, 0) AND viewed_at < make_timestamp(2025, 11, 29, 4, 0, 0)
GROUP BY page
ORDER BY page;
