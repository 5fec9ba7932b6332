SELECT reading, version, payload
FROM main.feed
WHERE load_id IN (
  SELECT arg_max(load_id, {'v': version, 't': loaded_at, 'n': load_id}) FROM main.feed GROUP BY reading
) AND NOT removed;
