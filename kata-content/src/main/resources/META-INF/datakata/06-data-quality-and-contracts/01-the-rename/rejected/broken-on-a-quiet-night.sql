-- expect: execution
-- error() is called where the sum is NULL, which it is on a night without an order.
SELECT * FROM (SELECT CASE WHEN sum(amount_cents) IS NULL THEN error('no amounts') END AS alarm FROM orders) WHERE alarm IS NOT NULL;
