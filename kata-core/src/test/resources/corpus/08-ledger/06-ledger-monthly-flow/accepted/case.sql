SELECT make_date(year(booked_on), month(booked_on), 1) AS month,
       sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS money_in,
       sum(CASE WHEN amount > 0 THEN 0 ELSE -amount END) AS money_out,
       sum(amount) AS net
FROM entry
GROUP BY 1
ORDER BY 1;
