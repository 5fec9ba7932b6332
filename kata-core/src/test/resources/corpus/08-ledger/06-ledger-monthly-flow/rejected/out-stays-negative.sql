-- expect: rows
SELECT CAST(date_trunc('month', booked_on) AS DATE) AS month,
       sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS money_in,
       sum(CASE WHEN amount < 0 THEN amount ELSE 0 END) AS money_out,
       sum(amount) AS net
FROM entry GROUP BY ALL ORDER BY month;
