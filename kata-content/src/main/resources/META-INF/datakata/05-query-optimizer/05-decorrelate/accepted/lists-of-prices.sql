WITH history AS (
  SELECT product_id, list({'since': valid_from, 'cents': price_cents} ORDER BY valid_from) AS prices
  FROM price_changes
  GROUP BY product_id
)
SELECT s.sale_id, list_filter(h.prices, lambda p: p.since <= s.sold_at)[-1].cents AS price_cents
FROM sales s LEFT JOIN history h USING (product_id);
