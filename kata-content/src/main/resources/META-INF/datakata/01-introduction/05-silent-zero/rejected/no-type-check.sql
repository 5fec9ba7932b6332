-- expect: state
BEGIN;
DELETE FROM daily_revenue WHERE day IN (SELECT ordered_at::DATE FROM landed_orders);
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
COMMIT;
