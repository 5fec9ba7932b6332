-- expect: crash
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
CREATE OR REPLACE TABLE kept AS SELECT * FROM daily_revenue WHERE day NOT IN (SELECT ordered_at::DATE FROM landed_orders);
DELETE FROM daily_revenue;
INSERT INTO daily_revenue SELECT * FROM kept;
INSERT INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
