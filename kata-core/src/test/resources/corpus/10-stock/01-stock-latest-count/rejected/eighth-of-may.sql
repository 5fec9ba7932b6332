-- expect: rows
SELECT item_id, sum(quantity) FROM snapshot WHERE day = DATE '2024-05-08' GROUP BY item_id ORDER BY item_id;
