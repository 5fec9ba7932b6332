-- expect: state
-- The evening never reaches a day that was loaded in the morning.
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1
ON CONFLICT DO NOTHING;
