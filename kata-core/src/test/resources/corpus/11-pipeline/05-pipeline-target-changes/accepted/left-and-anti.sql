WITH f AS (
  SELECT reading, arg_max(load_id, {'version': version, 'number': load_id}) AS load_id FROM feed GROUP BY reading
)
SELECT f.reading, CASE WHEN t.reading IS NULL THEN 'insert' ELSE 'update' END AS change
FROM f JOIN feed x USING (load_id)
LEFT JOIN target t ON t.reading = f.reading
WHERE t.reading IS NULL OR x.payload IS DISTINCT FROM t.payload
UNION ALL
SELECT t.reading, 'delete' FROM target t ANTI JOIN feed USING (reading);
