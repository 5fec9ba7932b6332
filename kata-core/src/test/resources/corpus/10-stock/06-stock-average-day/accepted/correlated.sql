SELECT w.warehouse_id,
       (SELECT sum(quantity) FROM snapshot s WHERE s.warehouse_id = w.warehouse_id)
       / (SELECT count(*) FROM (SELECT DISTINCT day FROM snapshot s WHERE s.warehouse_id = w.warehouse_id)) AS average_total
FROM warehouse w
WHERE w.warehouse_id IN (SELECT warehouse_id FROM snapshot)
ORDER BY w.warehouse_id;
