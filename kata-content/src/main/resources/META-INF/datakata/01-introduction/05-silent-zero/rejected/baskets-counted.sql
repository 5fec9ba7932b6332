-- expect: state
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT OR REPLACE INTO daily_revenue
SELECT ordered_at::DATE, count(*), coalesce(sum(amount_cents), 0) FROM landed_orders GROUP BY 1;
