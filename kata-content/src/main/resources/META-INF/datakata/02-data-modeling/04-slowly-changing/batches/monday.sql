DELETE FROM customer_changes;
INSERT INTO customer_changes (customer_id, changed_at, region) VALUES
  (12, TIMESTAMP '2026-03-02 10:00:00', 'east'),
  (13, TIMESTAMP '2026-03-02 11:15:00', 'north'),
  (13, TIMESTAMP '2026-03-02 17:45:00', 'west'),    -- moved again on the same day
  (12, TIMESTAMP '2026-03-02 10:00:00', 'east');    -- sent twice
