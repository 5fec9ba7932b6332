SELECT code,
       (SELECT count(*) FROM orders o WHERE o.customer_id = c.customer_id AND o.status = 'paid') AS orders,
       (SELECT coalesce(sum(quantity * unit_cents), 0) FROM orders o, order_lines l
        WHERE l.order_id = o.order_id AND o.customer_id = c.customer_id AND o.status = 'paid') AS spent_cents
FROM customers c
ORDER BY code;
