SELECT p.category,
       sum(l.quantity * l.unit_cents) AS revenue_cents,
       sum(l.quantity * l.unit_cents) / sum(sum(l.quantity * l.unit_cents)) OVER () AS share
FROM order_lines AS l
JOIN orders AS o ON o.order_id = l.order_id
JOIN products AS p ON p.product_id = l.product_id
WHERE o.status = 'paid'
GROUP BY p.category
ORDER BY revenue_cents DESC, category;
