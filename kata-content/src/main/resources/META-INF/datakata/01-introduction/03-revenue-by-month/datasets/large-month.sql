-- One month of 2,200,000,000 cents: more than an INTEGER holds.
INSERT INTO orders (order_id, customer_id, ordered_at, status, amount_cents)
SELECT i, 1, TIMESTAMP '2026-10-01 09:00:00' + to_days(i), 'paid', 100000000
FROM range(0, 22) AS r(i);
