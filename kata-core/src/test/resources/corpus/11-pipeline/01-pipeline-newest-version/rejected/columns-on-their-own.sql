-- expect: rows
SELECT reading, max(version), arg_max(payload, version)
FROM feed GROUP BY reading
HAVING NOT arg_max(removed, version);
