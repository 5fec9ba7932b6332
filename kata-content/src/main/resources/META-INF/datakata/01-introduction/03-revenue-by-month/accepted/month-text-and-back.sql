SELECT CAST(strftime(ordered_at, '%Y-%m') || '-01' AS DATE) AS month,
       sum(amount_cents) AS revenue_cents
FROM orders
WHERE status = 'paid'
GROUP BY strftime(ordered_at, '%Y-%m')
ORDER BY strftime(ordered_at, '%Y-%m');
