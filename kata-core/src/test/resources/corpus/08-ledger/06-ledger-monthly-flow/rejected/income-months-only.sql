-- expect: rows
WITH m AS (SELECT date_trunc('month', booked_on)::DATE AS month, amount FROM entry),
     plus AS (SELECT month, sum(amount) AS s FROM m WHERE amount > 0 GROUP BY month),
     minus AS (SELECT month, -sum(amount) AS s FROM m WHERE amount < 0 GROUP BY month)
SELECT month, plus.s AS money_in, coalesce(minus.s, 0) AS money_out, plus.s - coalesce(minus.s, 0) AS net
FROM plus LEFT JOIN minus USING (month)
ORDER BY month;
