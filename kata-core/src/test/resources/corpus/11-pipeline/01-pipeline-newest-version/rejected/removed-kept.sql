-- expect: rows
SELECT reading, version, payload FROM feed
QUALIFY row_number() OVER (PARTITION BY reading ORDER BY version DESC, loaded_at DESC, load_id DESC) = 1;
