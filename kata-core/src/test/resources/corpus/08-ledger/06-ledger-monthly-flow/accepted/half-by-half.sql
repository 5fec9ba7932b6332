WITH m AS (SELECT date_trunc('month', booked_on)::DATE AS month, amount FROM entry),
     plus AS (SELECT month, sum(amount) AS s FROM m WHERE amount > 0 GROUP BY month),
     minus AS (SELECT month, -sum(amount) AS s FROM m WHERE amount < 0 GROUP BY month)
SELECT coalesce(plus.month, minus.month) AS month,
       coalesce(plus.s, 0) AS money_in, coalesce(minus.s, 0) AS money_out,
       coalesce(plus.s, 0) - coalesce(minus.s, 0) AS net
FROM plus FULL OUTER JOIN minus ON plus.month = minus.month
ORDER BY 1;
