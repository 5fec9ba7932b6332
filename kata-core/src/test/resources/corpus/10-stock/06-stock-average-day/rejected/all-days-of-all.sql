-- expect: rows
SELECT warehouse_id, sum(quantity) / (SELECT count(DISTINCT day) FROM snapshot) AS average_total
FROM snapshot GROUP BY warehouse_id ORDER BY warehouse_id;
