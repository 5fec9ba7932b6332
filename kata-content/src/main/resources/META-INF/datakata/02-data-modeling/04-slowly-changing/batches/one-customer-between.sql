DELETE FROM customer_changes;
INSERT INTO customer_changes (customer_id, changed_at, region) VALUES
  (21, TIMESTAMP '2026-01-04 00:00:00', 'north'),
  (21, TIMESTAMP '2026-01-02 00:00:00', 'north'),
  (21, TIMESTAMP '2025-12-31 23:59:59.999999', 'south');
