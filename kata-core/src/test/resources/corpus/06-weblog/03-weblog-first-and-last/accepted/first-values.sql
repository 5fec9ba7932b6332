SELECT DISTINCT visitor,
       first_value(page) OVER (PARTITION BY visitor ORDER BY seen_at, page) AS first_page,
       first_value(page) OVER (PARTITION BY visitor ORDER BY seen_at DESC, page DESC) AS last_page
FROM events
WHERE visitor IS NOT NULL
ORDER BY visitor;
