-- expect: rows
SELECT DATE '2025-01-01' AS month, 42 AS revenue_cents
ORDER BY month;
