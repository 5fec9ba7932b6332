-- still a subquery for each sale, but one that finds one row
WITH periods AS (
  SELECT product_id, price_cents, valid_from,
         lead(valid_from) OVER (PARTITION BY product_id ORDER BY valid_from) AS valid_to
  FROM price_changes
)
SELECT sale_id,
       (SELECT price_cents FROM periods p
        WHERE p.product_id = s.product_id AND p.valid_from <= s.sold_at
          AND (p.valid_to IS NULL OR s.sold_at < p.valid_to)) AS price_cents
FROM sales s;
