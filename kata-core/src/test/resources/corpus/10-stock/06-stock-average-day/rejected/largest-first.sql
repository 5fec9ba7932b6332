-- expect: order
SELECT warehouse_id, sum(quantity) / count(DISTINCT day) AS average_total
FROM snapshot GROUP BY warehouse_id ORDER BY average_total DESC, warehouse_id;
