SELECT f.reading, f.version, f.payload
FROM feed f
WHERE f.removed IS FALSE
  AND NOT EXISTS (
    SELECT 1 FROM feed n
    WHERE n.reading = f.reading AND (n.version, n.loaded_at, n.load_id) > (f.version, f.loaded_at, f.load_id)
  )
ORDER BY f.reading;
