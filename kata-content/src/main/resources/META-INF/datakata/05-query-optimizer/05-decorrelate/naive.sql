SELECT s.sale_id,
       (SELECT p.price_cents
        FROM price_changes AS p
        WHERE p.product_id = s.product_id
          AND p.valid_from <= s.sold_at
        ORDER BY p.valid_from DESC
        LIMIT 1) AS price_cents
FROM sales AS s;
