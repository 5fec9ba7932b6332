FROM (
  FROM (FROM feed QUALIFY version = max(version) OVER (PARTITION BY reading))
  QUALIFY loaded_at = max(loaded_at) OVER (PARTITION BY reading)
)
SELECT reading, version, payload
QUALIFY load_id = max(load_id) OVER (PARTITION BY reading) AND NOT removed;
