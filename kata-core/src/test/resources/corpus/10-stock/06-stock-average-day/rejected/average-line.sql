-- expect: rows
SELECT warehouse_id, avg(quantity) FROM snapshot GROUP BY warehouse_id ORDER BY warehouse_id;
