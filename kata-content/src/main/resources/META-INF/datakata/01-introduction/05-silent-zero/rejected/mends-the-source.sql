-- expect: state
-- Works on Friday; the table belongs to others.
ALTER TABLE landed_orders ALTER amount_cents TYPE BIGINT;
INSERT OR REPLACE INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
