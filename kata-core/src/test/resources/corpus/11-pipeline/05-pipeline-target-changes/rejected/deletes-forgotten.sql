-- expect: rows
SELECT f.reading, CASE WHEN t.version IS NULL THEN 'insert' ELSE 'update' END
FROM (FROM feed QUALIFY row_number() OVER (PARTITION BY reading ORDER BY version DESC, load_id DESC) = 1) f
LEFT JOIN target t ON t.reading = f.reading
WHERE t.version IS NULL OR f.payload IS DISTINCT FROM t.payload;
