-- expect: state
-- A day still grows when a later one has been loaded.
SELECT error('no cents') FROM landed_orders WHERE typeof(amount_cents) <> 'BIGINT';
INSERT OR REPLACE INTO daily_revenue
SELECT CAST(ordered_at AS DATE), count(*), sum(amount_cents)
FROM landed_orders
WHERE amount_cents IS NOT NULL AND CAST(ordered_at AS DATE) >= (SELECT max(day) FROM daily_revenue)
GROUP BY 1;
