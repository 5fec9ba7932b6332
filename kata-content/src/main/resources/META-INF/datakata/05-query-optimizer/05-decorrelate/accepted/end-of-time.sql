SELECT sales.sale_id, prices.price_cents
FROM sales
LEFT JOIN (
  SELECT *, coalesce(lead(valid_from) OVER w, TIMESTAMP '9999-12-31') AS valid_to
  FROM price_changes
  WINDOW w AS (PARTITION BY product_id ORDER BY valid_from)
) AS prices
  ON prices.product_id = sales.product_id AND sales.sold_at >= valid_from AND sales.sold_at < valid_to
ORDER BY sale_id;
