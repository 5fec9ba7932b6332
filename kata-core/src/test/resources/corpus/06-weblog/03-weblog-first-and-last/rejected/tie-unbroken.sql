-- expect: nondeterministic
SELECT visitor, arg_min(page, seen_at) AS first_page, arg_max(page, seen_at) AS last_page
FROM events WHERE visitor IS NOT NULL GROUP BY visitor;
