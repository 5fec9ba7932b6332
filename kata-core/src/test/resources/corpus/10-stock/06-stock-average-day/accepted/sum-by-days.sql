SELECT warehouse_id, sum(quantity) / count(DISTINCT day) AS average_total
FROM snapshot
GROUP BY warehouse_id
ORDER BY warehouse_id;
