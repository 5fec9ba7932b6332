-- expect: state
-- The check is right and comes after the damage: every statement is a transaction of its own.
DELETE FROM daily_revenue WHERE day IN (SELECT ordered_at::DATE FROM landed_orders);
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
