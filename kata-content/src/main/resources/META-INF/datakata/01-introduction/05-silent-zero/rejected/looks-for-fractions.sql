-- expect: state
-- Amounts of 50 and 12 units have no fraction either. The type gives them away, not the values.
INSERT OR REPLACE INTO daily_revenue
SELECT CAST(ordered_at AS DATE), count(*),
       sum(CASE WHEN amount_cents <> floor(amount_cents) OR typeof(amount_cents) = 'VARCHAR' THEN error('no cents') ELSE amount_cents END)
FROM landed_orders
WHERE amount_cents IS NOT NULL
GROUP BY 1;
