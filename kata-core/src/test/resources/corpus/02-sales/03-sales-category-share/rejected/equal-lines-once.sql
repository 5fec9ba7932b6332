-- expect: rows
SELECT category, sum(cents) AS revenue_cents, sum(cents) / sum(sum(cents)) OVER () AS share
FROM (
  SELECT DISTINCT p.category, p.sku, o.order_id, l.quantity * l.unit_cents AS cents
  FROM order_lines l JOIN orders o USING (order_id) JOIN products p USING (product_id)
  WHERE o.status = 'paid'
)
GROUP BY category
ORDER BY revenue_cents DESC, category;
