BEGIN;

DELETE FROM daily_revenue
WHERE day IN (SELECT CAST(ordered_at AS DATE) FROM landed_orders);

INSERT INTO daily_revenue (day, orders, revenue_cents)
SELECT CAST(ordered_at AS DATE), count(*), sum(amount_cents)
FROM landed_orders
WHERE amount_cents IS NOT NULL
GROUP BY CAST(ordered_at AS DATE);

-- Whatever was done so far is taken back if the promise is broken.
SELECT error('landed_orders.amount_cents has to be a BIGINT number of cents')
FROM landed_orders
WHERE typeof(amount_cents) <> 'BIGINT';

COMMIT;
