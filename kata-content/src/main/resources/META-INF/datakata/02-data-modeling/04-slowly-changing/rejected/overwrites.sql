-- expect: state
-- Type 1: the customer is where the customer is now.
MERGE INTO dim_customer AS d
USING (SELECT customer_id, arg_max(region, changed_at) AS region, max(changed_at) AS changed_at FROM customer_changes GROUP BY 1) AS c
ON d.customer_id = c.customer_id AND d.valid_to IS NULL
WHEN MATCHED THEN UPDATE SET region = c.region
WHEN NOT MATCHED THEN INSERT VALUES (c.customer_id, c.region, c.changed_at, NULL);
