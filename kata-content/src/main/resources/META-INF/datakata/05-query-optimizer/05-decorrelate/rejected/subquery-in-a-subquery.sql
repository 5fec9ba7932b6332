-- expect: plan
SELECT sale_id,
       (SELECT price_cents FROM price_changes p
        WHERE p.product_id = s.product_id
          AND valid_from = (SELECT max(valid_from) FROM price_changes q
                            WHERE q.product_id = s.product_id AND q.valid_from <= s.sold_at)) AS price_cents
FROM sales s;
