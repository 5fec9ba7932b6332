-- expect: rows
SELECT p.category, coalesce(sum(l.quantity * l.unit_cents), 0) AS revenue_cents,
       coalesce(sum(l.quantity * l.unit_cents), 0) / sum(sum(l.quantity * l.unit_cents)) OVER () AS share
FROM products p
LEFT JOIN (order_lines l JOIN orders o ON o.order_id = l.order_id AND o.status = 'paid') ON p.product_id = l.product_id
GROUP BY p.category
ORDER BY revenue_cents DESC, category;
