SELECT f.visitor, f.page AS first_page, l.page AS last_page
FROM (SELECT visitor, page, row_number() OVER (PARTITION BY visitor ORDER BY seen_at ASC, page ASC) AS n FROM main.events) f,
     (SELECT visitor, page, row_number() OVER (PARTITION BY visitor ORDER BY seen_at DESC, page DESC) AS n FROM main.events) l
WHERE f.visitor = l.visitor AND f.n = 1 AND l.n = 1;
