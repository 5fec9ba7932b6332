-- expect: rows
SELECT warehouse_id, round(avg(total), 1) AS average_total
FROM (SELECT warehouse_id, sum(quantity) AS total FROM snapshot GROUP BY warehouse_id, day)
GROUP BY warehouse_id ORDER BY warehouse_id;
