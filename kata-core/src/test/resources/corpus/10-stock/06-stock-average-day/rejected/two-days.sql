-- expect: rows
SELECT warehouse_id, sum(quantity) / 2 AS average_total
FROM snapshot GROUP BY warehouse_id ORDER BY warehouse_id;
