-- expect: state
-- Between two days that are landed there may be one that is not.
BEGIN;
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
DELETE FROM daily_revenue
WHERE day BETWEEN (SELECT min(ordered_at::DATE) FROM landed_orders) AND (SELECT max(ordered_at::DATE) FROM landed_orders);
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
COMMIT;
