SELECT c.code, c.city
FROM main.customers c LEFT JOIN main.orders o USING (customer_id)
GROUP BY customer_id, c.code, c.city
HAVING count(CASE WHEN o.status = 'paid' THEN 1 END) = 0;
