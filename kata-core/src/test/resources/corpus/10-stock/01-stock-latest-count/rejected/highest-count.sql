-- expect: rows
SELECT item_id, sum(q) FROM (SELECT warehouse_id, item_id, max(quantity) AS q FROM snapshot GROUP BY ALL)
GROUP BY item_id ORDER BY item_id;
