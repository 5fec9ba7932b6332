-- expect: rows
SELECT visitor, first_page, last_page
FROM (
  SELECT visitor, first_value(page) OVER w AS first_page, last_value(page) OVER w AS last_page, row_number() OVER w AS n
  FROM events WHERE visitor IS NOT NULL
  WINDOW w AS (PARTITION BY visitor ORDER BY seen_at, page)
)
WHERE n = 1;
