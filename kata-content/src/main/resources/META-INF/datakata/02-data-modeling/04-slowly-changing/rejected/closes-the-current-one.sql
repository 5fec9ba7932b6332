-- expect: state
-- The usual recipe: right until a change is late.
BEGIN;
CREATE TEMP TABLE fresh AS
SELECT DISTINCT c.* FROM customer_changes AS c
ANTI JOIN dim_customer AS d ON d.customer_id = c.customer_id AND d.valid_from = c.changed_at;
INSERT INTO dim_customer
SELECT customer_id, region, changed_at, lead(changed_at) OVER (PARTITION BY customer_id ORDER BY changed_at) FROM fresh;
UPDATE dim_customer AS d SET valid_to = f.first_change
FROM (SELECT customer_id, min(changed_at) AS first_change FROM fresh GROUP BY 1) AS f
WHERE d.customer_id = f.customer_id AND d.valid_to IS NULL AND d.valid_from < f.first_change;
COMMIT;
