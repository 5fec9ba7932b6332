SELECT s.item_id, sum(s.quantity) AS total
FROM snapshot s LEFT JOIN snapshot later
  ON later.warehouse_id = s.warehouse_id AND later.item_id = s.item_id AND later.day > s.day
WHERE later.day IS NULL
GROUP BY s.item_id
ORDER BY s.item_id;
