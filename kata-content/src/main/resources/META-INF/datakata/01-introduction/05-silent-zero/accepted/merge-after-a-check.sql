-- The catalogue is asked for the promise; MERGE is one statement, all or nothing, and can run again.
SELECT CASE
         WHEN count(*) FILTER (WHERE data_type = 'BIGINT') <> 1
         THEN error('landed_orders.amount_cents is not the BIGINT this job was written for')
       END
FROM information_schema.columns
WHERE table_name = 'landed_orders' AND column_name = 'amount_cents';

MERGE INTO daily_revenue AS d
USING (
  SELECT ordered_at::DATE AS day, count(*) AS orders, sum(amount_cents) AS revenue_cents
  FROM landed_orders
  WHERE amount_cents IS NOT NULL
  GROUP BY ALL
) AS n ON d.day = n.day
WHEN MATCHED THEN UPDATE SET orders = n.orders, revenue_cents = n.revenue_cents
WHEN NOT MATCHED THEN INSERT (day, orders, revenue_cents) VALUES (n.day, n.orders, n.revenue_cents);
