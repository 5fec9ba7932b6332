SELECT k.kind,
       (SELECT count(*) FROM item i WHERE coalesce(i.kind, 'other') = k.kind) AS items,
       (SELECT count(*) FROM item i, movement m WHERE m.item_id = i.item_id AND coalesce(i.kind, 'other') = k.kind) AS movements
FROM (SELECT DISTINCT coalesce(kind, 'other') AS kind FROM item) AS k;
