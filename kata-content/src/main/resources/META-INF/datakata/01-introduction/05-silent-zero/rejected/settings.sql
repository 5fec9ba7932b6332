-- expect: forbidden
SET threads = 1;
INSERT OR REPLACE INTO daily_revenue SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders GROUP BY 1;
