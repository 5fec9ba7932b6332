WITH last_day AS (SELECT customer_id, max(ordered_on) AS ordered_on FROM orders GROUP BY customer_id)
SELECT c.code, max(o.order_id) AS order_id, d.ordered_on
FROM last_day d
JOIN orders o ON o.customer_id = d.customer_id AND o.ordered_on = d.ordered_on
JOIN customers c ON c.customer_id = d.customer_id
GROUP BY c.code, d.ordered_on;
