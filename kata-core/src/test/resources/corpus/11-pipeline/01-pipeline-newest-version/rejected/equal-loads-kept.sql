-- expect: rows
SELECT reading, version, payload
FROM (SELECT *, rank() OVER (PARTITION BY reading ORDER BY version DESC, loaded_at DESC) AS place FROM feed)
WHERE place = 1 AND NOT removed;
