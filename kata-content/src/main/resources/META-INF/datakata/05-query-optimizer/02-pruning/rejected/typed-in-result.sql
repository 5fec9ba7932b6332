-- expect: rows
SELECT * FROM (VALUES ('/checkout', 2, 1), ('/lamps/brass', 1, 1), ('/sale', 4, 3)) AS t(page, views, visitors)
ORDER BY page;
