-- expect: rows
SELECT visitor, arg_min(page, (seen_at, page)) AS first_page, arg_max(page, (seen_at, page)) AS last_page
FROM events GROUP BY visitor;
