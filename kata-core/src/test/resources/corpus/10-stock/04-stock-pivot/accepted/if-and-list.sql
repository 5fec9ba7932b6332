FROM (
  SELECT i.item_id AS Item_Id, i.name AS Name,
         sum(if(m.direction = 'in', m.quantity, 0)) AS Moved_In,
         sum(if(m.direction = 'out', m.quantity, 0)) AS Moved_Out,
         sum(if(m.direction = 'lost', m.quantity, 0)) AS Lost
  FROM item i LEFT JOIN movement m ON i.item_id = m.item_id
  GROUP BY ALL
)
ORDER BY item_id;
