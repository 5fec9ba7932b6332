-- expect: rows
SELECT f.visitor, f.page AS first_page, l.page AS last_page
FROM events f JOIN events l ON l.visitor = f.visitor
WHERE (f.seen_at, f.page) <= ALL (SELECT (x.seen_at, x.page) FROM events x WHERE x.visitor = f.visitor)
  AND (l.seen_at, l.page) >= ALL (SELECT (x.seen_at, x.page) FROM events x WHERE x.visitor = l.visitor);
