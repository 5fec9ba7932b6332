-- expect: rows
SELECT make_date(2024, month(booked_on), 1) AS month,
       sum(CASE WHEN amount > 0 THEN amount ELSE 0 END) AS money_in,
       sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END) AS money_out,
       sum(amount) AS net
FROM entry GROUP BY month ORDER BY month;
