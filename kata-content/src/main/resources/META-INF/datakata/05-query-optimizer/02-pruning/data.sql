INSERT INTO page_views (viewed_at, visitor_id, page) VALUES
  (TIMESTAMP '2025-11-27 23:10:00',        7, '/sale'),
  (TIMESTAMP '2025-11-28 00:30:00',        7, '/sale'),      -- still the evening of the 27th
  (TIMESTAMP '2025-11-28 03:59:59.999999', 5, '/sale'),      -- the last instant of the business day before
  (TIMESTAMP '2025-11-28 04:00:00',        5, '/sale'),      -- the first of this one
  (TIMESTAMP '2025-11-28 04:00:00.5',      3, '/checkout'),
  (TIMESTAMP '2025-11-28 09:12:00',        3, '/checkout'),
  (TIMESTAMP '2025-11-28 12:00:00',        9, '/lamps/brass'),
  (TIMESTAMP '2025-11-28 21:45:30',        5, '/sale'),
  (TIMESTAMP '2025-11-29 01:00:00',        7, '/sale'),      -- past midnight, same business day
  (TIMESTAMP '2025-11-29 03:59:59.25',     8, '/sale'),      -- the last second of it
  (TIMESTAMP '2025-11-29 04:00:00',        9, '/lamps/brass'),
  (TIMESTAMP '2025-11-29 08:00:00',        3, '/imprint');
