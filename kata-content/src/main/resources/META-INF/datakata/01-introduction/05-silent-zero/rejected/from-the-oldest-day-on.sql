-- expect: state
-- Not every day after the oldest one landed is landed as well.
BEGIN;
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
DELETE FROM daily_revenue WHERE day >= (SELECT min(CAST(ordered_at AS DATE)) FROM landed_orders);
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
COMMIT;
