-- expect: rows
SELECT warehouse_id, avg(DISTINCT total) AS average_total
FROM (SELECT warehouse_id, day, sum(quantity) AS total FROM snapshot GROUP BY warehouse_id, day)
GROUP BY warehouse_id ORDER BY warehouse_id;
