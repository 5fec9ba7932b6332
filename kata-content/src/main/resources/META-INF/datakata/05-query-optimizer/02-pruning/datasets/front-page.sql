-- The page of the shortest name.
INSERT INTO page_views (viewed_at, visitor_id, page) VALUES
  (TIMESTAMP '2025-11-28 03:00:00', 2, '/'),
  (TIMESTAMP '2025-11-28 08:00:00', 2, '/'),
  (TIMESTAMP '2025-11-28 08:00:30', 2, '/sale'),
  (TIMESTAMP '2025-11-28 16:20:00', 4, '/'),
  (TIMESTAMP '2025-11-29 02:00:00', 4, '/');
