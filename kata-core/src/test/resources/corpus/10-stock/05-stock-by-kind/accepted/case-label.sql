SELECT label AS kind, COUNT(*) AS items, SUM(n) AS movements
FROM (
  SELECT CASE WHEN kind IS NULL THEN 'other' ELSE kind END AS label,
         (SELECT count(*) FROM movement m WHERE m.item_id = item.item_id) AS n
  FROM item
) AS labelled
GROUP BY label
ORDER BY label;
