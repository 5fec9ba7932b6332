-- expect: rows
-- Twelve months for ever: the year is gone, whichever one is written in its place.
SELECT make_date(2026, month(ordered_at), 1) AS month, sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY month(ordered_at)
ORDER BY month(ordered_at);
