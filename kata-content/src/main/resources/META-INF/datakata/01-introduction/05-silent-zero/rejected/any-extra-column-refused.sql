-- expect: execution
-- A column more breaks nothing that this job reads.
SELECT error('the table has changed') FROM (SELECT count(*) AS columns FROM information_schema.columns WHERE table_name = 'landed_orders') WHERE columns <> 3;
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT OR REPLACE INTO daily_revenue
SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
