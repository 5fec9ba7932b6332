WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY account_id ORDER BY booked_on, entry_id) AS n FROM entry
)
SELECT entry_id, account_id, booked_on, amount,
       sum(amount) OVER (PARTITION BY account_id)
       - coalesce(sum(amount) OVER (PARTITION BY account_id ORDER BY n ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0) AS balance
FROM numbered
ORDER BY account_id, n;
