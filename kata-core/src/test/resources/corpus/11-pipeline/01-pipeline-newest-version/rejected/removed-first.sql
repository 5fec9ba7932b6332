-- expect: rows
SELECT reading, version, payload
FROM (
  SELECT *, row_number() OVER (PARTITION BY reading ORDER BY version DESC, loaded_at DESC, load_id DESC) AS place
  FROM feed WHERE NOT removed
)
WHERE place = 1;
