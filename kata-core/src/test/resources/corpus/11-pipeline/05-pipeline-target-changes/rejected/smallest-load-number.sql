-- expect: rows
SELECT reading, CASE WHEN t.version IS NULL THEN 'insert' WHEN f.version IS NULL THEN 'delete' ELSE 'update' END
FROM (FROM feed QUALIFY row_number() OVER (PARTITION BY reading ORDER BY version DESC, load_id) = 1) f
FULL JOIN target t USING (reading)
WHERE t.version IS NULL OR f.version IS NULL OR f.payload IS DISTINCT FROM t.payload;
