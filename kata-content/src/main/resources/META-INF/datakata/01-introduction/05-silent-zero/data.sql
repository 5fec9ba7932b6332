-- Wednesday and Thursday were loaded long ago; what was landed then is gone.
INSERT INTO daily_revenue (day, orders, revenue_cents) VALUES
  (DATE '2026-03-04', 3, 18740),
  (DATE '2026-03-05', 2,  7105);
