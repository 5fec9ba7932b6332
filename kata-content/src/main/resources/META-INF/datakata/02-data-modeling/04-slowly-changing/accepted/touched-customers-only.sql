-- Only customers that the delivery names are written.
BEGIN TRANSACTION;
CREATE TEMP TABLE touched AS
SELECT d.customer_id, d.region, d.valid_from FROM dim_customer AS d SEMI JOIN customer_changes USING (customer_id)
UNION
SELECT customer_id, region, changed_at FROM customer_changes;
DELETE FROM dim_customer WHERE customer_id IN (SELECT customer_id FROM touched);
INSERT INTO dim_customer
SELECT t.customer_id, t.region, t.valid_from,
       (SELECT min(n.valid_from) FROM touched AS n WHERE n.customer_id = t.customer_id AND n.valid_from > t.valid_from)
FROM touched AS t;
DROP TABLE touched;
COMMIT;
