-- expect: rows
SELECT item_id, sum(quantity) FROM snapshot GROUP BY item_id ORDER BY item_id;
