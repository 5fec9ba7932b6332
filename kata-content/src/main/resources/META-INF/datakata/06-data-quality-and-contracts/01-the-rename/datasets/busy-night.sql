-- A sale: more orders, dearer ones, and every fourth from a guest.
INSERT INTO orders
SELECT
    6000 + i,
    CASE WHEN i % 4 <> 0 THEN 10 + i * 7 % 90 END,
    TIMESTAMP '2026-11-27 00:00:00' + to_seconds(i * 173),
    CASE WHEN i % 11 = 0 THEN 'cancelled' WHEN i % 7 = 0 THEN 'refunded' ELSE 'paid' END,
    (i * 7919) % 45000
FROM range(1, 81) AS r(i);
