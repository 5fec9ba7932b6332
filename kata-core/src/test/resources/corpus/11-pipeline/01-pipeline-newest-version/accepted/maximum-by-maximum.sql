SELECT f.reading, f.version, f.payload
FROM (SELECT DISTINCT reading FROM feed) r
CROSS JOIN LATERAL (
  SELECT * FROM feed x WHERE x.reading = r.reading ORDER BY x.version DESC, x.loaded_at DESC, x.load_id DESC LIMIT 1
) f
WHERE CASE WHEN f.removed THEN 0 ELSE 1 END = 1;
