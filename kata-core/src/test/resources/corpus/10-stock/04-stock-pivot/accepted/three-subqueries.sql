SELECT item_id, name,
       ifnull((SELECT sum(quantity) FROM movement WHERE item_id = i.item_id AND direction = 'in'), 0) AS moved_in,
       ifnull((SELECT sum(quantity) FROM movement WHERE item_id = i.item_id AND direction = 'out'), 0) AS moved_out,
       ifnull((SELECT sum(quantity) FROM movement WHERE item_id = i.item_id AND direction = 'lost'), 0) AS lost
FROM item i
ORDER BY item_id;
