SELECT category, sum(cents) AS revenue_cents, sum(portion) AS share
FROM (
  SELECT p.category, l.quantity * l.unit_cents AS cents,
         (l.quantity * l.unit_cents) / sum(l.quantity * l.unit_cents) OVER () AS portion
  FROM main.order_lines l JOIN main.products p USING (product_id)
  WHERE EXISTS (SELECT 1 FROM main.orders o WHERE o.order_id = l.order_id AND o.status = 'paid')
)
GROUP BY ALL
ORDER BY revenue_cents DESC, category;
