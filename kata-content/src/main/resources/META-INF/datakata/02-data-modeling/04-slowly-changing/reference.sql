MERGE INTO dim_customer AS d
USING (
  SELECT customer_id, region, valid_from,
         lead(valid_from) OVER (PARTITION BY customer_id ORDER BY valid_from) AS valid_to
  FROM (
    SELECT customer_id, region, valid_from FROM dim_customer
    UNION
    SELECT customer_id, region, changed_at FROM customer_changes
  ) AS changes
) AS v
ON d.customer_id = v.customer_id AND d.valid_from = v.valid_from
WHEN MATCHED THEN UPDATE SET valid_to = v.valid_to
WHEN NOT MATCHED THEN INSERT (customer_id, region, valid_from, valid_to)
                      VALUES (v.customer_id, v.region, v.valid_from, v.valid_to);
