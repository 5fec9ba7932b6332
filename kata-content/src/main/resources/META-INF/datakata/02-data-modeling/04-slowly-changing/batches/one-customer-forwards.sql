DELETE FROM customer_changes;
INSERT INTO customer_changes (customer_id, changed_at, region) VALUES
  (21, TIMESTAMP '2026-01-01 00:00:00', 'east'),
  (21, TIMESTAMP '2026-01-03 00:00:00', 'east'),
  (21, TIMESTAMP '2026-01-05 00:00:00', 'west');
