-- expect: rows
SELECT reading, CASE WHEN t.payload IS NULL THEN 'insert' WHEN f.payload IS NULL THEN 'delete' ELSE 'update' END
FROM (FROM feed QUALIFY row_number() OVER (PARTITION BY reading ORDER BY version DESC, load_id DESC) = 1) f
FULL JOIN target t USING (reading)
WHERE f.payload IS DISTINCT FROM t.payload;
