SELECT DISTINCT visitor, first_value(page) OVER w AS first_page, last_value(page) OVER w AS last_page
FROM events
WHERE NOT visitor IS NULL
WINDOW w AS (PARTITION BY visitor ORDER BY seen_at, page ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING);
