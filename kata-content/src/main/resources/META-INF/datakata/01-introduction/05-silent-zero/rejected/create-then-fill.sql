-- expect: crash
-- Between the two statements the dashboard finds nothing, and a run that starts there has lost the old days.
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
CREATE TABLE IF NOT EXISTS loaded AS SELECT * FROM daily_revenue WHERE false;
TRUNCATE loaded;
INSERT INTO loaded SELECT * FROM daily_revenue WHERE day NOT IN (SELECT ordered_at::DATE FROM landed_orders);
INSERT INTO loaded SELECT ordered_at::DATE, count(*), sum(amount_cents) FROM landed_orders WHERE amount_cents IS NOT NULL GROUP BY 1;
TRUNCATE daily_revenue;
INSERT INTO daily_revenue SELECT * FROM loaded;
