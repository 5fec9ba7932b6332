-- expect: rows
SELECT warehouse_id, sum(quantity) / (max(day) - min(day) + 1) AS average_total
FROM snapshot GROUP BY warehouse_id ORDER BY warehouse_id;
