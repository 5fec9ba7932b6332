WITH f AS (
  SELECT reading, payload FROM feed a
  WHERE NOT EXISTS (SELECT 1 FROM feed b WHERE b.reading = a.reading AND (b.version, b.load_id) > (a.version, a.load_id))
), different AS (
  SELECT reading FROM (SELECT reading, payload FROM f EXCEPT SELECT reading, payload FROM target)
  UNION
  SELECT reading FROM (SELECT reading, payload FROM target EXCEPT SELECT reading, payload FROM f)
)
SELECT d.reading,
       CASE WHEN d.reading NOT IN (SELECT reading FROM target) THEN 'insert'
            WHEN d.reading NOT IN (SELECT reading FROM f) THEN 'delete' ELSE 'update' END
FROM different d;
