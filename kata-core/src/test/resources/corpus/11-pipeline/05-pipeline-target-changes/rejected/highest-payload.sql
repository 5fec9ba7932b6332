-- expect: rows
SELECT reading, CASE WHEN t.version IS NULL THEN 'insert' WHEN f.version IS NULL THEN 'delete' ELSE 'update' END
FROM (SELECT reading, max(version) AS version, max(payload) AS payload FROM feed GROUP BY reading) f
FULL JOIN target t USING (reading)
WHERE t.version IS NULL OR f.version IS NULL OR f.payload IS DISTINCT FROM t.payload;
