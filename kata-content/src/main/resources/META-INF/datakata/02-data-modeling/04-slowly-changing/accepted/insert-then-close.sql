-- Two statements without a transaction: whichever of them is the last to run, running both again ends the same.
INSERT INTO dim_customer (customer_id, region, valid_from)
SELECT DISTINCT customer_id, region, changed_at FROM customer_changes
ON CONFLICT DO NOTHING;

UPDATE dim_customer AS d
SET valid_to = (SELECT min(n.valid_from) FROM dim_customer AS n
                WHERE n.customer_id = d.customer_id AND n.valid_from > d.valid_from);
