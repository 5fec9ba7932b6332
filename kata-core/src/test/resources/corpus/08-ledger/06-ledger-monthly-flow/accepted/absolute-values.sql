SELECT cast(strftime(booked_on, '%Y-%m-01') AS DATE) AS month,
       sum((abs(amount) + amount) / 2)::DECIMAL(20, 2) AS money_in,
       sum((abs(amount) - amount) / 2)::DECIMAL(20, 2) AS money_out,
       sum(amount) AS net
FROM main.entry
GROUP BY month
ORDER BY month;
