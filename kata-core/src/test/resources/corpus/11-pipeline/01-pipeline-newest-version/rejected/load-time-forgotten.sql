-- expect: rows
SELECT reading, version, payload
FROM (SELECT *, row_number() OVER (PARTITION BY reading ORDER BY version DESC, load_id DESC) AS place FROM feed)
WHERE place = 1 AND NOT removed;
