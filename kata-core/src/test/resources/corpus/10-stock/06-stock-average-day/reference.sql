SELECT warehouse_id, avg(total) AS average_total
FROM (SELECT warehouse_id, day, sum(quantity) AS total FROM snapshot GROUP BY warehouse_id, day) AS daily
GROUP BY warehouse_id
ORDER BY warehouse_id;
