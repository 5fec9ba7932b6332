-- expect: rows
SELECT k.kind,
       (SELECT count(*) FROM item i WHERE i.kind = k.kind) AS items,
       (SELECT count(*) FROM item i JOIN movement m USING (item_id) WHERE i.kind = k.kind) AS movements
FROM (SELECT DISTINCT coalesce(kind, 'other') AS kind FROM item) AS k;
