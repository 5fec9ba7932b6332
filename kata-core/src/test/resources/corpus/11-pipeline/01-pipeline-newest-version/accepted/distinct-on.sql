WITH newest AS (
  SELECT DISTINCT ON (reading) * FROM feed ORDER BY reading, version DESC, loaded_at DESC, load_id DESC
)
SELECT reading, version, payload FROM newest WHERE removed = false;
