-- expect: rows
SELECT p.category, sum(l.quantity * l.unit_cents) AS revenue_cents,
       sum(l.quantity * l.unit_cents) // sum(sum(l.quantity * l.unit_cents)) OVER () AS share
FROM order_lines l JOIN orders o USING (order_id) JOIN products p USING (product_id)
WHERE o.status = 'paid'
GROUP BY p.category
ORDER BY revenue_cents DESC, category;
