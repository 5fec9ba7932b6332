WITH named AS (SELECT item_id, ifnull(kind, 'other') AS kind FROM item),
     moved AS (SELECT item_id, count(*) AS n FROM movement GROUP BY item_id)
SELECT n.kind, count(*) AS items, coalesce(sum(m.n), 0) AS movements
FROM named n LEFT JOIN moved m USING (item_id)
GROUP BY n.kind;
