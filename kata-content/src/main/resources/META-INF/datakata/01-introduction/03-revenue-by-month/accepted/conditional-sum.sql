SELECT CAST(date_trunc('month', ordered_at) AS DATE) AS MONTH,
       sum(CASE WHEN status = 'paid' THEN amount_cents ELSE 0 END) AS REVENUE_CENTS
FROM orders
GROUP BY 1
HAVING bool_or(status = 'paid')
ORDER BY MONTH;
