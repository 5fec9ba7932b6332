SELECT visitor, list(page ORDER BY seen_at, page)[1] AS first_page, list(page ORDER BY seen_at, page)[-1] AS last_page
FROM events GROUP BY ALL HAVING visitor IS NOT NULL;
