SELECT CAST(date_trunc('month', booked_on) AS DATE) AS month,
       coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS money_in,
       coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS money_out,
       sum(amount) AS net
FROM entry
GROUP BY ALL
ORDER BY month;
