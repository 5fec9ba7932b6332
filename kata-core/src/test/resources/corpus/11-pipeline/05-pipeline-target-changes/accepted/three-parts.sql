WITH f AS (SELECT DISTINCT ON (reading) * FROM feed ORDER BY reading, version DESC, load_id DESC)
SELECT reading, 'insert' AS change FROM f WHERE reading NOT IN (SELECT reading FROM target)
UNION ALL
SELECT reading, 'delete' FROM target WHERE reading NOT IN (SELECT reading FROM feed)
UNION ALL
SELECT t.reading, 'update' FROM target t, f
WHERE t.reading = f.reading
  AND (t.payload <> f.payload OR (t.payload IS NULL AND f.payload IS NOT NULL) OR (t.payload IS NOT NULL AND f.payload IS NULL));
