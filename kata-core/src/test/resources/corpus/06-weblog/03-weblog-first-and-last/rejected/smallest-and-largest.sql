-- expect: rows
SELECT visitor, min(page) AS first_page, max(page) AS last_page FROM events WHERE visitor IS NOT NULL GROUP BY visitor;
