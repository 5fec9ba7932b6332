SELECT category, sum(quantity * unit_cents) AS revenue_cents,
       sum(quantity * unit_cents) / (SELECT sum(quantity * unit_cents) FROM order_lines
                                     WHERE order_id IN (SELECT order_id FROM orders WHERE status = 'paid'))::DOUBLE AS share
FROM order_lines JOIN orders USING (order_id) JOIN products USING (product_id)
WHERE status = 'paid'
GROUP BY 1
ORDER BY 2 DESC, 1;
