-- expect: rows
SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS month,
       sum(CASE WHEN status = 'paid' THEN amount_cents ELSE 0 END) AS revenue_cents
FROM orders
GROUP BY CAST(date_trunc('month', ordered_at) AS DATE)
ORDER BY month;
