-- expect: rows
SELECT warehouse_id, (sum(quantity) // count(DISTINCT day))::DOUBLE AS average_total
FROM snapshot GROUP BY warehouse_id ORDER BY warehouse_id;
