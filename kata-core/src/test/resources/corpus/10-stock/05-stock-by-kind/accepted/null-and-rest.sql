SELECT kind, sum(items) AS items, sum(movements) AS movements
FROM (
  SELECT kind, count(DISTINCT i.item_id) AS items, count(m.item_id) AS movements
  FROM item i LEFT JOIN movement m ON m.item_id = i.item_id WHERE kind IS NOT NULL GROUP BY kind
  UNION ALL
  SELECT 'other', count(DISTINCT i.item_id), count(m.item_id)
  FROM item i LEFT JOIN movement m ON m.item_id = i.item_id WHERE kind IS NULL HAVING count(*) > 0
)
GROUP BY kind;
