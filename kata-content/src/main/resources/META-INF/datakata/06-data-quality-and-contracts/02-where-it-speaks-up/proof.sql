-- A check is right if it is quiet on two healthy nights and speaks up on a broken one: a NULL amount for a and c, an order twice for d.
WITH orders(night, order_id, status, amount_cents) AS (
    VALUES
        ('tonight', 1, 'paid', 100), ('tonight', 2, 'refunded', 200),
        ('another', 3, 'cancelled', 100),
        ('gap', 4, 'paid', NULL),
        ('twice', 5, 'paid', 100), ('twice', 5, 'paid', 100)
),
nights(night, healthy) AS (VALUES ('tonight', true), ('another', true), ('gap', false), ('twice', false)),
rings AS (
    SELECT night, healthy, check_id, rang
    FROM nights,
        LATERAL (
            VALUES
                ('a', EXISTS (SELECT 1 FROM orders o WHERE o.night = nights.night AND amount_cents IS NULL)),
                ('b', (SELECT count(*) FROM orders o WHERE o.night = nights.night) <> 2),
                ('c', EXISTS (SELECT 1 FROM orders o WHERE o.night = nights.night AND amount_cents = NULL)),
                ('d', EXISTS (SELECT order_id FROM orders o WHERE o.night = nights.night GROUP BY order_id HAVING count(*) > 1)),
                ('e', EXISTS (SELECT 1 FROM orders o WHERE o.night = nights.night AND status NOT IN ('paid', 'refunded')))
        ) AS checks(check_id, rang)
)
SELECT check_id
FROM rings
GROUP BY check_id
HAVING NOT bool_or(rang AND healthy) AND bool_or(rang AND NOT healthy)
ORDER BY check_id;
