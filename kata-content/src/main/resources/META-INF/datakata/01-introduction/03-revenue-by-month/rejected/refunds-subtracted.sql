-- expect: rows
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month,
       sum(CASE status WHEN 'paid' THEN amount_cents WHEN 'refunded' THEN -amount_cents ELSE 0 END) AS revenue_cents
FROM orders
WHERE status IN ('paid', 'refunded')
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
