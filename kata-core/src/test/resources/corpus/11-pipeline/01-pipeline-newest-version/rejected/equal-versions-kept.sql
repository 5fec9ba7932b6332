-- expect: rows
SELECT f.reading, f.version, f.payload
FROM feed f JOIN (SELECT reading, max(version) AS version FROM feed GROUP BY reading) m USING (reading, version)
WHERE NOT f.removed;
