DELETE FROM customer_changes;
INSERT INTO customer_changes (customer_id, changed_at, region) VALUES
  (11, TIMESTAMP '2026-02-01 00:00:00', 'west'),    -- late: between two versions that are there
  (13, TIMESTAMP '2026-03-02 11:15:00', 'north'),   -- Monday's, once more
  (14, TIMESTAMP '2026-03-03 07:00:00', 'south'),
  (12, TIMESTAMP '2026-03-03 09:30:00', 'east');    -- confirmed: the region it was
