-- expect: state
-- A check that returns rows tells whoever reads them. A scheduler reads errors.
SELECT 'amount_cents is no BIGINT' AS alarm FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT OR REPLACE INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents::BIGINT) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
