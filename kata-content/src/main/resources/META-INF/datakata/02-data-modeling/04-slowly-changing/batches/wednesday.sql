DELETE FROM customer_changes;
INSERT INTO customer_changes (customer_id, changed_at, region) VALUES
  (14, TIMESTAMP '2026-02-27 16:00:00', 'north'),   -- late: before everything known of customer 14
  (12, TIMESTAMP '2026-03-02 22:00:00', 'north'),   -- late: between Monday's and Tuesday's
  (11, TIMESTAMP '2026-03-04 08:00:00', 'north');
